-- Of what people were reminded. What moves to another time is reminded of anew.
create table reminder (
    occurrence_id uuid        not null references occurrence on delete cascade,
    starts_at     timestamptz not null,
    before        text        not null check (before in ('day', 'hour')),
    primary key (occurrence_id, starts_at, before)
);
create index occurrence_begins on occurrence (starts_at) where cancelled_at is null;
