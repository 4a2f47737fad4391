-- older messages of a channel are read by one run at a time, however many processes are asked at once
create unique index import_run_now on import_run (channel_id) where state = 'running';
