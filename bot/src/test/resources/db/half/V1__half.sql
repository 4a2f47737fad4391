create table first_half (id text primary key);
insert into first_half (id) values ('one');
insert into nowhere (id) values ('two');
