create table personal_access_token (
    id           uuid primary key,
    user_id      uuid        not null references account (id) on delete cascade,
    name         text        not null check (length(name) between 1 and 100),
    prefix       text        not null,
    token_hash   text        not null unique,
    scopes       text[]      not null check (cardinality(scopes) > 0),
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz
);
create index personal_access_token_of_user on personal_access_token (user_id, created_at desc, id desc);
