-- A webhook speaks as a user of its own, who is in the channel as long as the webhook is there.
create table incoming_webhook (
    id         uuid        primary key,
    channel_id uuid        not null references channel,
    user_id    uuid        not null,
    name       text        not null check (char_length(name) between 1 and 80),
    token_hash bytea       not null unique,
    created_by uuid        not null,
    created_at timestamptz not null
);
create index incoming_webhook_listed on incoming_webhook (channel_id, created_at, id);
