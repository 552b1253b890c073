create index post_answers on post (parent_id, number) where parent_id is not null;
drop index post_replies;
create index post_roots on post (topic_id, number) where parent_id is null;

-- Whether a deleted post stays in lists, since something below it is there.
create function is_answered(of_post uuid) returns boolean
    stable language sql
begin atomic
    with recursive reply as (
        select id, deleted_at from post first where first.parent_id = of_post
        union all
        select deeper.id, deeper.deleted_at from reply join post deeper on deeper.parent_id = reply.id
         where reply.deleted_at is not null)
    select exists (select from reply where deleted_at is null);
end;

-- Walks down a topic, each post before its answers and these by number, from the post after after_id on, or from the start. With
-- a root it stays at that and below. It looks at no post twice, so that a page costs the same wherever it begins.
create function thread_of(of_topic uuid, root_id uuid, after_id uuid, deepest integer, most integer)
    returns table (post_id uuid, depth integer)
    stable language plpgsql as
$$
declare
    ids         uuid[]    := '{}';
    numbers     integer[] := '{}';
    next_id     uuid;
    next_number integer;
    top         integer   := case when root_id is null then 0 else 1 end;
    walked      integer   := 0;
begin
    with recursive up as (
        select p.id, p.number, p.parent_id, 0 as distance from post p where p.id = after_id
         union all
        select p.id, p.number, p.parent_id, up.distance + 1
          from up join post p on p.id = up.parent_id
         where up.id is distinct from root_id and up.distance < deepest)
    select coalesce(array_agg(up.id order by up.distance desc), '{}'),
           coalesce(array_agg(up.number order by up.distance desc), '{}')
      into ids, numbers from up;

    while walked < most loop
        next_id := null;
        if after_id is null and walked = 0 then
            select p.id, p.number into next_id, next_number from post p
             where p.topic_id = of_topic and p.id = coalesce(root_id, p.id) and (root_id is not null or p.parent_id is null)
               and (p.deleted_at is null or is_answered(p.id))
             order by p.number limit 1;
        elsif cardinality(ids) <= deepest then
            select p.id, p.number into next_id, next_number from post p
             where p.parent_id = ids[cardinality(ids)] and (p.deleted_at is null or is_answered(p.id))
             order by p.number limit 1;
        end if;
        -- Beside it, or beside what it is below.
        while next_id is null and cardinality(ids) > top loop
            if cardinality(ids) = 1 then
                select p.id, p.number into next_id, next_number from post p
                 where p.topic_id = of_topic and p.parent_id is null and p.number > numbers[1]
                   and (p.deleted_at is null or is_answered(p.id))
                 order by p.number limit 1;
            else
                select p.id, p.number into next_id, next_number from post p
                 where p.parent_id = ids[cardinality(ids) - 1] and p.number > numbers[cardinality(ids)]
                   and (p.deleted_at is null or is_answered(p.id))
                 order by p.number limit 1;
            end if;
            ids := ids[1:cardinality(ids) - 1];
            numbers := numbers[1:cardinality(numbers) - 1];
        end loop;
        exit when next_id is null;
        ids := ids || next_id;
        numbers := numbers || next_number;
        walked := walked + 1;
        post_id := next_id;
        depth := cardinality(ids) - 1;
        return next;
    end loop;
end;
$$;
