create table forum (
    id            uuid primary key,
    org_id        uuid        not null,
    slug          text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 60),
    name          text        not null check (char_length(name) between 1 and 100),
    description   text        check (char_length(description) <= 2000),
    kind          text        not null check (kind in ('discussion', 'questions', 'feed', 'announcements')),
    parent_id     uuid,
    private       boolean     not null,
    required_role text        check (required_role in ('guest', 'member', 'moderator', 'admin', 'owner')),
    -- Who may read it follows from these two, by the rule of all places.
    readers       text        not null check (readers in ('public', 'members')),
    least_role    text        check (least_role in ('guest', 'member', 'moderator', 'admin', 'owner')),
    sort_order    integer     not null,
    version       bigint      not null,
    created_by    uuid        not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    deleted_at    timestamptz,
    unique (org_id, id),
    check ((readers = 'members') = (least_role is not null)),
    foreign key (org_id, parent_id) references forum (org_id, id),
    check (parent_id <> id)
);

-- Every post and every page joins this small table. Without statistics the planner takes it for empty and begins with all
-- of it; by default it would have none before the fiftieth forum.
alter table forum set (autovacuum_analyze_threshold = 5);

create unique index forum_slug on forum (org_id, slug) where deleted_at is null;
create index forum_listed on forum (org_id, sort_order, created_at, id) where deleted_at is null;

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

create table topic (
    id               uuid primary key,
    org_id           uuid        not null,
    forum_id         uuid        not null,
    author_id        uuid        not null,
    title            text        not null check (deleted_at is not null or char_length(title) between 1 and 200),
    tags             text[]      not null check (cardinality(tags) <= 5),
    pinned           boolean     not null,
    locked           boolean     not null,
    announcement     boolean     not null,
    post_count       integer     not null check (post_count >= 1),
    last_post_number integer     not null check (last_post_number >= post_count),
    last_post_at     timestamptz not null,
    version          bigint      not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    deleted_at       timestamptz,
    size_class       integer     not null generated always as (topic_size_class(post_count)) stored,
    active_slot      timestamptz not null generated always as (topic_active_slot(last_post_at)) stored,
    foreign key (org_id, forum_id) references forum (org_id, id)
)
-- Room for the next versions of a row beside it.
with (fillfactor = 80);

-- One for each order of the list; forum_id leads, and deleted topics are in none.
create index topic_active on topic (forum_id, pinned desc, active_slot desc) where deleted_at is null;
create index topic_new on topic (forum_id, created_at desc, id desc) where deleted_at is null;
create index topic_unanswered on topic (forum_id, created_at desc, id desc) where deleted_at is null and size_class = 0;
create index topic_top on topic (forum_id, size_class desc) where deleted_at is null;
create index topic_hot on topic (forum_id, topic_hot_rank(size_class, created_at) desc, id desc) where deleted_at is null;

create table post (
    id         uuid primary key,
    topic_id   uuid        not null references topic,
    org_id     uuid        not null,
    number     integer     not null check (number >= 1),
    parent_id  uuid        references post,
    author_id  uuid        not null,
    body       text        not null check (deleted_at is not null or char_length(body) between 1 and 50000),
    body_html  text        not null,
    edit_count integer     not null default 0,
    edited_by  uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    -- Lists a topic's posts in order, too.
    unique (topic_id, number)
);

-- The texts that a post had before the one it has.
create table post_revision (
    post_id    uuid        not null references post,
    number     integer     not null check (number >= 1),
    editor_id  uuid        not null,
    body       text        not null,
    body_html  text        not null,
    created_at timestamptz not null,
    primary key (post_id, number)
);
