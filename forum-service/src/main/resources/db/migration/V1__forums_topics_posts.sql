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

create unique index forum_slug on forum (org_id, slug) where deleted_at is null;
create index forum_listed on forum (org_id, sort_order, created_at, id) where deleted_at is null;

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
    -- Ten times the posts weigh as much as half a day.
    hot_rank         bigint generated always as
                     ((log(post_count::float8) * 43200 + extract(epoch from created_at at time zone 'UTC'))::bigint) stored,
    foreign key (org_id, forum_id) references forum (org_id, id)
);

-- One for each order of the list; forum_id leads, and deleted topics are in none.
create index topic_active on topic (forum_id, pinned desc, last_post_at desc, id desc) where deleted_at is null;
create index topic_new on topic (forum_id, created_at desc, id desc) where deleted_at is null;
create index topic_unanswered on topic (forum_id, created_at desc, id desc) where deleted_at is null and post_count = 1;
create index topic_top on topic (forum_id, post_count desc, id desc) where deleted_at is null;
create index topic_hot on topic (forum_id, hot_rank desc, id desc) where deleted_at is null;

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
