-- Organizations that are gone for good. What a service holds of one goes a little at a time; done_at says that nothing is left.
create table organization_purge (
    org_id   uuid        primary key,
    asked_at timestamptz not null default now(),
    done_at  timestamptz
);

create index organization_purge_open on organization_purge (asked_at) where done_at is null;
