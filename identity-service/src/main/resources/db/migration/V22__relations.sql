-- Who follows, blocks and mutes whom.
create table relation (
    user_id    uuid        not null references account (id) on delete cascade,
    other_id   uuid        not null references account (id) on delete cascade,
    kind       text        not null check (kind in ('FOLLOW', 'BLOCK', 'MUTE')),
    created_at timestamptz not null,
    primary key (user_id, kind, other_id),
    check (user_id <> other_id)
);
create index relation_of_user on relation (user_id, kind, created_at desc, other_id desc);
create index relation_to_user on relation (other_id, kind, created_at desc, user_id desc);
