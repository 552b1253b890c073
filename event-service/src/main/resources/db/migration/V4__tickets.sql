-- What tickets are signed with. It is made here, so that nobody has to hand it over.
create table ticket_key (
    id  boolean primary key default true check (id),
    key bytea   not null check (octet_length(key) = 32)
);
insert into ticket_key (key)
values (sha256(decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')));

-- Who has come. A party comes together.
create table check_in (
    occurrence_id uuid        not null references occurrence on delete cascade,
    user_id       uuid        not null,
    checked_in_at timestamptz not null,
    checked_in_by uuid        not null,
    primary key (occurrence_id, user_id)
);
