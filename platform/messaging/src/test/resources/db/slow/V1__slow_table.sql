create table slow_table (id integer primary key);
select pg_sleep(2);
