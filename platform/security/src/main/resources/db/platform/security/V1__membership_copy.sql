-- This service's copy of what org-service and identity-service own. Each row keeps the sequence of the event
-- that it was last written by; an older event changes nothing. Services may join these tables, never write them.
create table known_org (
    org_id     uuid    primary key,
    slug       text    not null,
    visibility text    not null check (visibility in ('public', 'private')),
    archived   boolean not null default false,
    sequence   bigint  not null
);

create table known_member (
    org_id      uuid   not null,
    user_id     uuid   not null,
    role        text   not null check (role in ('guest', 'member', 'moderator', 'admin', 'owner')),
    permissions text[] not null,
    status      text   not null check (status in ('active', 'suspended', 'left')),
    sequence    bigint not null,
    primary key (org_id, user_id)
);

create index known_member_user on known_member (user_id) where status = 'active';

create table known_user (
    user_id      uuid   primary key,
    username     text   not null,
    display_name text   not null,
    avatar_url   text,
    sequence     bigint not null
);

create index known_user_username on known_user (lower(username));

create function role_rank(role text) returns integer immutable strict parallel safe language sql
    return array_position(array ['guest', 'member', 'moderator', 'admin', 'owner'], role);
