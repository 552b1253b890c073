-- With what a calendar program reads in somebody's name; only its hash is kept.
create table calendar_token (
    user_id    uuid        primary key,
    token_hash bytea       not null unique,
    created_at timestamptz not null
);
