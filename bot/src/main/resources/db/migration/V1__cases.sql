-- One set of migrations for SQLite and PostgreSQL: ids are ULID text, times epoch milliseconds, truth values 0 and 1.
-- People's words stand in texts and nowhere else; every other table holds ids, times, labels and keyed digests.

-- the keys that texts are sealed with, known by an id and a proof; one of them is in use
create table vault_key (
  key_id text primary key,
  state text not null,
  verifier text not null,
  created_at bigint not null
);
create unique index vault_key_in_use on vault_key (state) where state = 'in-use';

create table texts (
  id text primary key,
  workspace_id text not null,
  owner_id text not null,
  kind text not null,
  key_id text not null references vault_key (key_id),
  sealed bytea not null,
  created_at bigint not null
);
create index texts_by_owner on texts (owner_id, kind);

create table workspace (
  id text primary key,
  platform text not null,
  platform_id text not null,
  last_number bigint not null default 0,
  set_up_by text,
  created_at bigint not null,
  unique (platform, platform_id)
);

create table practice (
  id text primary key,
  workspace_id text not null references workspace (id),
  created_at bigint not null
);
create index practice_by_workspace on practice (workspace_id);

-- settings of a practice under the names of practice.yml and targets.yml
create table setting (
  practice_id text not null references practice (id),
  name text not null,
  value text not null,
  changed_by text,
  changed_at bigint not null,
  primary key (practice_id, name)
);

create table channel (
  id text primary key,
  workspace_id text not null references workspace (id),
  practice_id text not null references practice (id),
  platform_id text not null,
  mark text,
  created_at bigint not null,
  unique (workspace_id, platform_id)
);

-- what came in, under the platform's own id, before anything else is done with it
create table message (
  id text primary key,
  workspace_id text not null,
  channel_id text not null references channel (id),
  platform_id text not null,
  automatic integer not null,
  state text not null,
  tries integer not null,
  due_at bigint not null,
  claimed_by text,
  claimed_until bigint,
  received_at bigint not null,
  unique (channel_id, platform_id)
);
create index message_left_behind on message (due_at) where state = 'received';

create table review_case (
  id text primary key,
  workspace_id text not null references workspace (id),
  practice_id text not null references practice (id),
  channel_id text not null references channel (id),
  number bigint not null,
  message_id text not null references message (id),
  part integer not null,
  version bigint not null,
  round integer not null,
  state text not null,
  outcome text,
  -- the review, as far as it is no words
  site text,
  stars double precision,
  language text not null,
  truncated integer not null,
  posted_on text,
  author_digest text,
  review_digest text not null,
  -- the verdict
  tone text not null,
  topics text not null,
  complaints text not null,
  concerns text not null,
  harsh integer not null,
  action text not null,
  urgency text not null,
  public_reply text not null,
  needs_person integer not null,
  -- the deadlines, and what they were planned by
  zone text not null,
  policy text not null,
  arrived_at bigint not null,
  claim_by bigint,
  not_before bigint,
  reply_by bigint,
  warn_at bigint,
  escalate_at bigint,
  -- who has it, the reply that was called for, the report to the site, the end
  owner_id text,
  claimed_at bigint,
  claim_expires_at bigint,
  snoozed_until bigint,
  writer_id text,
  ready_at bigint,
  approver_id text,
  asked_early_at bigint,
  reported_by text,
  reported_at bigint,
  look_again_at bigint,
  appealed_at bigint,
  ended_by text,
  ended_at bigint,
  -- what is to be said next, and what was said
  due_at bigint,
  due_stage text,
  said_stage text,
  said_at bigint,
  said_count integer not null,
  -- how long its words are kept
  preserved integer not null default 0,
  forget_at bigint,
  forgotten_at bigint,
  unique (workspace_id, number),
  unique (message_id, part)
);
create index case_due on review_case (due_at) where due_at is not null;
create index case_to_forget on review_case (forget_at) where forget_at is not null;
create index case_of_channel on review_case (channel_id, number);
create index case_due_in_channel on review_case (channel_id, due_at, number) where due_at is not null;
create index case_open on review_case (workspace_id, reply_by, number)
  where state in ('open', 'claimed', 'ready', 'reported');
create index case_of_author on review_case (practice_id, author_digest) where author_digest is not null;
create index case_of_review on review_case (practice_id, review_digest);

create table draft (
  id text primary key,
  case_id text not null references review_case (id),
  kind text not null,
  language text not null,
  style text,
  attempt integer not null,
  writer_id text,
  text_id text not null,
  digest text not null,
  checked integer not null,
  postable integer not null,
  findings text not null,
  created_at bigint not null
);
create index draft_of_case on draft (case_id, created_at);

-- what was really posted
create table answer (
  id text primary key,
  case_id text not null references review_case (id),
  round integer not null,
  text_id text,
  digest text,
  posted_by text not null,
  posted_at bigint not null,
  early_by bigint,
  approved_by text,
  site_reply_id text,
  withdrawn_at bigint
);
create index answer_of_case on answer (case_id, posted_at);

-- append only: who did what, when, from where; before holds the columns that an undo puts back
create table history (
  id text primary key,
  workspace_id text not null,
  case_id text not null references review_case (id),
  version bigint not null,
  at bigint not null,
  actor_id text,
  step text not null,
  source text not null,
  from_state text not null,
  to_state text not null,
  detail text not null,
  before text,
  digest text not null,
  unique (case_id, version)
);

-- presses and commands that were acted on, so that no instance acts on one twice
create table press (
  id text primary key,
  at bigint not null
);

-- messages that are to be in the chat; version changes with each claim, so that only the newest claim writes
create table effect (
  id text primary key,
  key text not null unique,
  workspace_id text not null,
  channel_id text not null,
  kind text not null,
  subject text not null,
  state text not null,
  revision integer not null,
  version bigint not null,
  -- claims that nobody reported back from; whether the platform may have done what it did not answer
  claims integer not null,
  doubtful integer not null,
  refusals integer not null,
  misses integer not null,
  due_at bigint not null,
  claimed_by text,
  claimed_until bigint,
  message_id text,
  -- a keyed digest of what the message shows
  shown text,
  problem text,
  created_at bigint not null,
  sent_at bigint
);
create index effect_due on effect (due_at) where state = 'queued';
create index effect_set_aside on effect (workspace_id) where state = 'set-aside';
create index effect_of_subject on effect (subject);

-- a message that reminds of cases; further ones may join it for a while
create table reminder (
  id text primary key,
  workspace_id text not null,
  channel_id text not null,
  joinable integer not null,
  effect_key text not null,
  created_at bigint not null
);
create index reminder_joinable on reminder (channel_id, created_at) where joinable = 1;

-- what it says of each; nothing is said of a case twice
create table reminder_line (
  reminder_id text not null references reminder (id),
  case_id text not null references review_case (id),
  case_round integer not null,
  stage text not null,
  people text not null,
  roles text not null,
  at bigint not null,
  primary key (case_id, case_round, stage)
);
create index reminder_line_of on reminder_line (reminder_id);
