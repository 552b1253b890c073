-- How long authors change their messages in an organization; without minutes, as long as everywhere.
create table edit_window (
    org_id   uuid    primary key,
    minutes  integer,
    sequence bigint  not null
);
