-- Of no use until it is confirmed. A code is good once: last_step is the time step of the last one.
create table second_factor (
    user_id      uuid primary key references account (id) on delete cascade,
    secret       bytea       not null,
    created_at   timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);

create table recovery_code (
    user_id   uuid not null references account (id) on delete cascade,
    code_hash text not null,
    primary key (user_id, code_hash)
);
