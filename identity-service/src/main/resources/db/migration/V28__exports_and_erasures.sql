-- The key opens what services answer; it goes when the archive is made.
create table data_export (
    id           uuid primary key,
    user_id      uuid        not null references account (id) on delete cascade,
    part_key     text,
    requested_at timestamptz not null,
    ready_at     timestamptz,
    check ((part_key is null) = (ready_at is not null))
);
create index data_export_of_user on data_export (user_id, requested_at desc);
create index data_export_waiting on data_export (requested_at) where ready_at is null;
create index data_export_ready on data_export (ready_at) where ready_at is not null;

-- Whom an export waits for, and how many parts each has told.
create table data_export_answer (
    export_id uuid not null references data_export (id) on delete cascade,
    service   text not null,
    parts     integer check (parts >= 0),
    primary key (export_id, service)
);

-- Encrypted for the export's key.
create table data_export_part (
    export_id uuid    not null references data_export (id) on delete cascade,
    service   text    not null,
    number    integer not null check (number >= 1),
    section   text    not null,
    content   text    not null,
    primary key (export_id, service, number)
);

-- Who was erased and what became of it. The id of a user says nothing to anybody once the account is gone.
create table erasure (
    id           uuid primary key,
    user_id      uuid        not null unique,
    content_too  boolean     not null,
    requested_at timestamptz not null
);

create table erasure_confirmation (
    erasure_id   uuid not null references erasure (id),
    service      text not null,
    confirmed_at timestamptz,
    primary key (erasure_id, service)
);
