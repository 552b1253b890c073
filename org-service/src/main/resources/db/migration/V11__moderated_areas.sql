-- Where alone a moderator may moderate, as "forum:<id>" or "channel:<id>"; null for everywhere.
alter table membership add column areas text[] check (areas is null or role = 'moderator');

-- The forum that a forum is below. Those from before this are told again when they change.
alter table content add column above_id uuid;

-- A place and all above it.
create function place_upwards(place uuid) returns uuid[] stable parallel safe language sql as $$
    with recursive up (id, above_id) as (
        select place, (select above_id from content where id = place)
        union
        select c.id, c.above_id from content c join up on c.id = up.above_id)
    select array_agg(id) from up where id is not null
$$;
