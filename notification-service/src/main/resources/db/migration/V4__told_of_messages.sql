-- What was said in a channel stands there in an order: who reads that far has read what was told of it.
alter table notification
    add column seq bigint,
    add column topic text,
    -- Its reader has the channel open: told of once it isn't read by then.
    add column held_until timestamptz;
create index notification_held on notification (held_until) where held_until is not null;
create index notification_unread_in_place on notification (user_id, place_id, seq) where read_at is null and seq is not null;

-- What people want to be told of in a channel, where they chose it.
create table place_level (
    place_id uuid not null,
    user_id uuid not null,
    level text not null check (level in ('all', 'mentions', 'none')),
    sequence bigint not null,
    primary key (place_id, user_id)
);
