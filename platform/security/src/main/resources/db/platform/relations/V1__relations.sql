-- This service's copy of whom users block and mute. What ended stays as a row, so that an older event changes nothing.
-- Services may join it, never write it.
create table known_relation (
    user_id  uuid    not null,
    other_id uuid    not null,
    kind     text    not null check (kind in ('block', 'mute')),
    active   boolean not null,
    sequence bigint  not null,
    primary key (user_id, other_id, kind)
);
