-- What places are called, so that one can look in one of them.
create table place_name (
    place_id uuid primary key,
    name text,
    handle text,
    sequence bigint not null
);
create index place_name_handle on place_name (handle);
