-- Two people who know each other, asked for by one of them. There is one between any two.
create table connection (
    id           uuid primary key,
    requester_id uuid        not null references account (id) on delete cascade,
    addressee_id uuid        not null references account (id) on delete cascade,
    state        text        not null check (state in ('PENDING', 'ACCEPTED', 'DECLINED')),
    message      text check (length(message) <= 300),
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    check (requester_id <> addressee_id)
);
create unique index connection_pair_key
    on connection (least(requester_id, addressee_id), greatest(requester_id, addressee_id));
create index connection_of_requester on connection (requester_id, state, updated_at desc, id desc);
create index connection_of_addressee on connection (addressee_id, state, updated_at desc, id desc);
