-- how far the guided set-up of a channel has come
create table guide (
  channel_id text primary key references channel (id),
  step text not null,
  -- how many test cards were asked for
  tests integer not null default 0,
  changed_by text not null,
  changed_at bigint not null
);

-- that a workspace was told what Bedside does; joined_at is when Bedside was let in, as the platform says
create table welcome (
  platform text not null,
  platform_id text not null,
  joined_at bigint not null,
  said_at bigint not null,
  primary key (platform, platform_id)
);

-- older messages of a channel that are read through on request
create table import_run (
  id text primary key,
  workspace_id text not null,
  channel_id text not null references channel (id),
  asked_by text not null,
  -- running, done, stopped, refused
  state text not null,
  wanted integer not null,
  looked_at integer not null default 0,
  -- reviews that an earlier run had found
  known integer not null default 0,
  -- the platform's id of the message before which it goes on
  before_id text not null,
  claimed_until bigint,
  created_at bigint not null,
  ended_at bigint
);
create index import_running on import_run (created_at) where state = 'running';

-- a review in an older message, as far as it is no words; it becomes a case only if somebody wants it to
create table imported_review (
  channel_id text not null references channel (id),
  platform_id text not null,
  part integer not null,
  run_id text not null references import_run (id),
  site text,
  stars double precision,
  tone text not null,
  action text not null,
  urgency text not null,
  sent_at bigint not null,
  -- when a card was asked for
  opened_at bigint,
  primary key (channel_id, platform_id, part)
);
create index imported_review_of_run on imported_review (run_id);
