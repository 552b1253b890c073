create table outbox_stream (
    topic    text   not null,
    key      uuid   not null,
    sequence bigint not null check (sequence > 0),
    primary key (topic, key)
) with (fillfactor = 70);

create table outbox (
    id          bigint generated always as identity primary key,
    event_id    uuid        not null unique,
    topic       text        not null,
    key         uuid        not null,
    type        text        not null,
    sequence    bigint      not null,
    org_id      uuid,
    actor_id    uuid,
    occurred_at timestamptz not null,
    traceparent text,
    payload     text        not null,
    sent_at     timestamptz
) with (autovacuum_vacuum_scale_factor = 0.02);

-- What the relay reads, oldest first; it stays small however many sent rows wait to be purged.
create index outbox_unsent on outbox (id) where sent_at is null;

create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

-- For the purge; rows come in the order of their time.
create index inbox_received_at on inbox using brin (received_at);
