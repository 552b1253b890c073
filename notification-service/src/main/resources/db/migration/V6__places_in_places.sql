-- A place that lies in another: what people chose for that one holds for it, too, unless they chose otherwise.
create table place_parent (
    place_id  uuid   primary key,
    parent_id uuid,
    sequence  bigint not null
);
