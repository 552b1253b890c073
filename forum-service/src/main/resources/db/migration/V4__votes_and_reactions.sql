-- What each person thinks of a post now. No foreign key: it would make all who vote at once lock the post's row, and posts
-- keep their rows for ever.
create table vote (
    post_id  uuid        not null,
    user_id  uuid        not null,
    value    smallint    not null check (value between -1 and 1),
    voted_at timestamptz not null,
    primary key (post_id, user_id)
);

-- Votes that the counters of their posts don't hold yet: whoever votes writes rows of their own only, and one folds what all
-- of them wrote. It stays short, and is vacuumed as a queue is.
create table vote_change (
    id      bigint generated always as identity primary key,
    post_id uuid     not null,
    user_id uuid     not null,
    value   smallint not null,
    before  smallint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create index vote_change_post on vote_change (post_id);

alter table post
    add column up_count   integer not null default 0 check (up_count >= 0),
    add column down_count integer not null default 0 check (down_count >= 0);

-- High where many voted and half of them against: as many as voted, to the power of how near the halves are.
create function topic_controversy(up_count integer, down_count integer) returns bigint
    immutable strict parallel safe
    return case when up_count = 0 or down_count = 0 then 0
                else floor(1000 * power(up_count + down_count::float8,
                                        least(up_count, down_count)::float8 / greatest(up_count, down_count)))::bigint end;

-- Ten times the votes, as ten times the posts, weigh as much as half a day; votes against weigh it down.
create function topic_hot_rank(size_class integer, score integer, created_at timestamptz) returns bigint
    immutable strict parallel safe
    return (size_class * 1080 + sign(score) * floor(43200 * log(1 + abs(score)::float8))
            + extract(epoch from created_at at time zone 'UTC'))::bigint;

-- The votes on a topic are those on its first post.
alter table topic
    add column up_count    integer not null default 0,
    add column down_count  integer not null default 0,
    add column score       integer not null generated always as (up_count - down_count) stored,
    add column controversy bigint  not null generated always as (topic_controversy(up_count, down_count)) stored;

drop index topic_top;
drop index topic_hot;
create index topic_top on topic (forum_id, score desc, size_class desc) where deleted_at is null;
create index topic_hot on topic (forum_id, topic_hot_rank(size_class, score, created_at) desc, id desc) where deleted_at is null;
create index topic_controversial on topic (forum_id, controversy desc, created_at desc, id desc) where deleted_at is null;

create table post_reaction (
    post_id    uuid        not null references post,
    emoji      text        not null check (char_length(emoji) between 1 and 20),
    user_id    uuid        not null,
    created_at timestamptz not null,
    primary key (post_id, emoji, user_id)
);
