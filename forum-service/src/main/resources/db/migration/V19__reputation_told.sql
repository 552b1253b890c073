-- Whose reputation is to be told to the others. It stays short, and is vacuumed as a queue is.
create table reputation_due (
    id      bigint generated always as identity primary key,
    org_id  uuid not null,
    user_id uuid not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- What the others were told last.
create table reputation_told (
    user_id uuid    not null,
    org_id  uuid    not null,
    total   integer not null,
    primary key (user_id, org_id)
);

insert into reputation_due (org_id, user_id) select distinct org_id, user_id from reputation_entry;
