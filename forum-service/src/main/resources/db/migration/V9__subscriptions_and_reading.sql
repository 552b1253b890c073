-- How much somebody wants to hear of a forum and of those below it, where they chose.
create table forum_subscription (
    user_id  uuid not null,
    forum_id uuid not null references forum,
    level    text not null check (level in ('watching', 'tracking', 'normal', 'muted')),
    primary key (user_id, forum_id)
);

create table topic_subscription (
    user_id  uuid not null,
    topic_id uuid not null references topic,
    level    text not null check (level in ('watching', 'tracking', 'normal', 'muted')),
    primary key (user_id, topic_id)
);

-- What somebody chose for a topic, else for its forum, else for the nearest one above it; no row where they chose nothing.
create function chosen_level(reader uuid, of_topic uuid, of_forum uuid)
    returns table (level text, because text, forum_id uuid)
    stable language sql
begin atomic
    with recursive up (id, parent_id, distance) as (
        select f.id, f.parent_id, 0 from forum f where f.id = of_forum
        union all
        select f.id, f.parent_id, up.distance + 1 from up join forum f on f.id = up.parent_id)
    select chosen.level, chosen.because, chosen.forum_id
      from (select s.level, 'topic' as because, cast(null as uuid) as forum_id, -1 as distance
              from topic_subscription s
             where s.user_id = reader and s.topic_id = of_topic
             union all
            select s.level, case up.distance when 0 then 'forum' else 'parent-forum' end, s.forum_id, up.distance
              from up join forum_subscription s on s.user_id = reader and s.forum_id = up.id) chosen
     order by chosen.distance
     limit 1;
end;

-- How far somebody has read a topic: one row a reader, however many posts come.
create table topic_reader (
    user_id  uuid        not null,
    topic_id uuid        not null references topic,
    number   integer     not null check (number >= 1),
    read_at  timestamptz not null,
    primary key (user_id, topic_id)
);

-- Whoever wrote in a topic before has read up to there.
insert into topic_reader (user_id, topic_id, number, read_at)
select author_id, topic_id, max(number), max(created_at) from post group by author_id, topic_id;
