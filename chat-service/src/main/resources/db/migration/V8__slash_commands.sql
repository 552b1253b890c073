-- Commands that other programs answer. The secret signs what they are asked.
create table slash_command (
    id          uuid        primary key,
    org_id      uuid        not null,
    name        text        not null check (name ~ '^[a-z][a-z0-9-]{0,31}$'),
    description text        check (char_length(description) <= 200),
    url         text        not null check (char_length(url) <= 2000),
    secret      text        not null,
    -- As whom its answers are said.
    user_id     uuid        not null,
    created_by  uuid        not null,
    created_at  timestamptz not null,
    unique (org_id, name)
);
