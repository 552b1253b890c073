-- Archived organizations are read, and nothing is written there; of one with "archived", which was deleted, nothing is read.
alter table known_org add column frozen boolean not null default false;

-- Who may read but not write in an organization, until then or without an end.
create table known_silence (
    org_id   uuid    not null,
    user_id  uuid    not null,
    silenced boolean not null,
    until    timestamptz,
    sequence bigint  not null,
    primary key (org_id, user_id)
);
