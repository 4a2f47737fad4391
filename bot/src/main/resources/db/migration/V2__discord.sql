-- what a message held when it was read, as a keyed digest; when it was sent; when it was found to be gone; whether somebody
-- said what is in it
alter table message add column digest text;
alter table message add column sent_at bigint;
alter table message add column gone_at bigint;
alter table message add column taken integer not null default 0;
create index message_of_channel on message (channel_id, sent_at) where gone_at is null;

-- when the review was found to be no longer where it came from, and whether the whole message was deleted
alter table review_case add column source_gone_at bigint;
alter table review_case add column source_deleted integer not null default 0;

-- counts the messages of an effect: one that somebody deleted is posted anew under another key
alter table effect add column epoch integer not null default 1;

-- since when its message may stand there; empty where it certainly does not
alter table effect add column tried_at bigint;
update effect set tried_at = created_at;

-- the platform's id of the channel in which it was refused last
alter table effect add column problem_place text;

-- of those that wait, the lowest is sent first
alter table effect add column rank integer not null default 1;
create index effect_waiting on effect (channel_id, due_at) where state = 'queued';

-- what keeps Bedside from working in a channel; told once it was seen twice, and once more when it is over
create table trouble (
  id text primary key,
  workspace_id text not null,
  channel_id text not null references channel (id),
  kind text not null,
  -- the platform's code; a dash where there is none
  code text not null,
  since bigint not null,
  told_at bigint,
  healed_at bigint,
  -- how many reviews were caught up when it was over
  caught integer not null default 0,
  tried_at bigint
);
create unique index trouble_now on trouble (channel_id, kind) where healed_at is null;
