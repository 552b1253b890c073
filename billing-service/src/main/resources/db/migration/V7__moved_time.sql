-- How far the time of this service is ahead, where it follows a Stripe for tests whose clock was moved. Nowhere else is there a row.
create table moved_time (
    only_row boolean primary key default true check (only_row),
    ahead    interval not null check (ahead >= interval '0')
);
