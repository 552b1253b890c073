-- One row: the newest rebuild of the index, over all replicas.
create table index_rebuild (
    only_row    boolean primary key default true check (only_row),
    state       text not null check (state in ('never', 'running', 'done', 'failed')),
    events      bigint not null default 0,
    failure     text,
    started_at  timestamptz,
    beat_at     timestamptz,
    finished_at timestamptz
);
insert into index_rebuild (state) values ('never');
