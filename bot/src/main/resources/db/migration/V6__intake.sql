-- by what a review is known again when it comes in once more: keyed digests of its author, its id, its address and of stretches
-- of its words; they are deleted with the words
create table review_mark (
  case_id text not null references review_case (id),
  mark text not null,
  practice_id text not null,
  primary key (case_id, mark)
);
create index review_mark_in_practice on review_mark (practice_id, mark);

-- whether its marks were made; those of earlier cases are made little by little
alter table review_case add column marked integer not null default 0;
create index case_to_mark on review_case (id) where marked = 0 and forgotten_at is null;

-- a review that came in again, in another message
create table sighting (
  message_id text not null references message (id),
  part integer not null,
  case_id text not null references review_case (id),
  at bigint not null,
  primary key (message_id, part)
);
create index sighting_of_case on sighting (case_id, at);

-- a colleague's message that may hold a review, which nobody has said yet; never what it says
create table doubt (
  message_id text primary key references message (id),
  -- wanted, shown (with a sign that can be pressed), silent, taken
  state text not null,
  created_at bigint not null
);
create index doubt_to_show on doubt (created_at) where state = 'wanted';
