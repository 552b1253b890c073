-- A post counts its topic up. While an index holds the counters, each such update writes an entry into every index of the
-- table, and a busy topic's reader walks over all the dead ones. So the indexes hold coarse places, which seldom change (the
-- update then stays within its page, "heap-only"), and a list sorts by the counters within each place.

-- Sizes that differ by at least 6 % have different classes, and so have all below 17; the class of 1 is 0.
create function topic_size_class(post_count integer) returns integer
    immutable strict parallel safe
    return floor(40 * log(post_count::float8))::integer;

create function topic_active_slot(last_post_at timestamptz) returns timestamptz
    immutable strict parallel safe
    return date_bin('10 minutes', last_post_at, timestamptz '2000-01-01 00:00:00+00');

-- Ten times the posts weigh as much as half a day.
create function topic_hot_rank(size_class integer, created_at timestamptz) returns bigint
    immutable strict parallel safe
    return (size_class * 1080 + extract(epoch from created_at at time zone 'UTC'))::bigint;

alter table topic
    -- And topic_hot with it.
    drop column hot_rank,
    add column size_class integer not null generated always as (topic_size_class(post_count)) stored,
    add column active_slot timestamptz not null generated always as (topic_active_slot(last_post_at)) stored,
    -- Room for the next versions of a row beside it.
    set (fillfactor = 80);

drop index topic_active;
drop index topic_unanswered;
drop index topic_top;

create index topic_active on topic (forum_id, pinned desc, active_slot desc) where deleted_at is null;
create index topic_unanswered on topic (forum_id, created_at desc, id desc) where deleted_at is null and size_class = 0;
create index topic_top on topic (forum_id, size_class desc) where deleted_at is null;
create index topic_hot on topic (forum_id, topic_hot_rank(size_class, created_at) desc, id desc) where deleted_at is null;
