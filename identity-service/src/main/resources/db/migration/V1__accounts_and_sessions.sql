create table account (
    id            uuid primary key,
    email         text        not null check (email = lower(email)),
    username      text        not null check (username ~ '^[a-z0-9_-]{3,30}$'),
    display_name  text        not null check (length(display_name) between 1 and 80),
    avatar_url    text,
    password_hash text        not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    version       bigint      not null
);

-- OpenAccount knows these two by name.
create unique index account_email_key on account (email);
create unique index account_username_key on account (username);

create table session (
    id           uuid primary key,
    user_id      uuid        not null references account (id) on delete cascade,
    token_hash   text        not null,
    user_agent   text,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz,
    version      bigint      not null
);

create unique index session_token_key on session (token_hash);
create index session_of_user on session (user_id, last_used_at desc, id desc) where ended_at is null;
create index session_end on session (coalesce(ended_at, expires_at));

-- Refresh tokens that were rotated away: whoever shows one again has stolen it, or was stolen from.
create table spent_refresh_token (
    token_hash text primary key,
    session_id uuid        not null references session (id) on delete cascade,
    spent_at   timestamptz not null
);

create index spent_refresh_token_session on spent_refresh_token (session_id);
create index spent_refresh_token_age on spent_refresh_token (spent_at);
