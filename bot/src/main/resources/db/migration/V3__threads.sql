-- a thread has the id of the message below which it hangs, or of its own effect
create index effect_of_message on effect (message_id) where message_id is not null;

-- who was let into the private thread of a case
create table thread_guest (
  case_id text not null references review_case (id),
  person_id text not null,
  at bigint not null,
  primary key (case_id, person_id)
);

-- who spoke of a case in its thread, once a day; never what
create table thread_talk (
  case_id text not null references review_case (id),
  person_id text not null,
  day text not null,
  at bigint not null,
  primary key (case_id, person_id, day)
);
