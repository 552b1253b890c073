create table bookmark (
    user_id     uuid        not null,
    post_id     uuid        not null references post,
    note        text        check (char_length(note) <= 500),
    remind_at   timestamptz,
    reminded_at timestamptz,
    created_at  timestamptz not null,
    primary key (user_id, post_id)
);
create index bookmark_newest on bookmark (user_id, created_at desc, post_id desc);
create index bookmark_due on bookmark (remind_at) where remind_at is not null and reminded_at is null;

create table draft (
    user_id    uuid        not null,
    key        text        not null check (char_length(key) between 1 and 100),
    body       text        not null check (char_length(body) <= 50000),
    data       jsonb,
    version    integer     not null,
    updated_at timestamptz not null,
    primary key (user_id, key)
);
