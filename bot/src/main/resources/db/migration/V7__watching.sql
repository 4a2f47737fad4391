-- when a channel in which something had come in was watched no longer; null while it is watched. Its cases stay.
alter table channel add column left_at bigint;

-- when somebody was put out of the private thread of a case; null while they are in
alter table thread_guest add column left_at bigint;
