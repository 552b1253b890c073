-- This service's copy of places and subjects, as their owners' events tell of them. Each row keeps the sequence of the event
-- that it was last written by; an older event changes nothing. What is gone stays as a tombstone for the same reason.
create table known_place (
    place_id   uuid    primary key,
    type       text    not null,
    org_id     uuid,
    readers    text    not null check (readers in ('public', 'members', 'named')),
    least_role text    check (least_role in ('guest', 'member', 'moderator', 'admin', 'owner')),
    deleted    boolean not null default false,
    sequence   bigint  not null,
    check ((readers = 'members') = (least_role is not null)),
    check (org_id is not null or readers = 'named')
);
create index known_place_of_org on known_place (org_id);

create table known_place_member (
    place_id uuid    not null,
    user_id  uuid    not null,
    removed  boolean not null,
    sequence bigint  not null,
    primary key (place_id, user_id)
);
create index known_place_member_user on known_place_member (user_id) where not removed;

create table known_subject (
    subject_id uuid    primary key,
    type       text    not null,
    -- Null for what was gone before anybody told of it.
    place_id   uuid,
    url        text    not null,
    title      text    not null,
    deleted    boolean not null default false,
    sequence   bigint  not null
);
