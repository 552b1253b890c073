-- Whom users follow, and with whom they are connected. What ended stays as a row, so that an older event changes nothing.
create table followed (
    user_id  uuid    not null,
    other_id uuid    not null,
    kind     text    not null check (kind in ('follow', 'connection')),
    active   boolean not null,
    sequence bigint  not null,
    primary key (user_id, other_id, kind)
);
create index followed_by on followed (other_id);

create table organization_name (
    org_id   uuid   primary key,
    name     text   not null,
    sequence bigint not null
);
