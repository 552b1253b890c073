create table scheduled_message (
    id         uuid        primary key,
    author_id  uuid        not null,
    channel_id uuid        not null references channel,
    body       text        not null check (char_length(body) between 1 and 20000),
    send_at    timestamptz not null,
    -- Why it could not be sent when its time came.
    problem    text,
    version    bigint      not null default 0,
    created_at timestamptz not null
);
create index scheduled_of_author on scheduled_message (author_id, send_at, id);
create index scheduled_due on scheduled_message (send_at) where problem is null;
