-- A bot's id is that of the user that it speaks as.
create table bot (
    id         uuid        primary key,
    org_id     uuid        not null,
    username   text        not null,
    name       text        not null check (char_length(name) between 1 and 80),
    token_hash bytea       not null unique,
    created_by uuid        not null,
    created_at timestamptz not null,
    unique (org_id, username)
);
create index bot_listed on bot (org_id, created_at, id);
