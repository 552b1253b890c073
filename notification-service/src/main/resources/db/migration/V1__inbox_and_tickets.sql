-- Copies of what forum-service owns. Deleted rows stay as tombstones: an older event that comes late finds them.
create table known_forum (
    forum_id uuid primary key,
    org_id uuid not null,
    restricted boolean not null,
    reading_roles text[] not null,
    deleted boolean not null default false,
    sequence bigint not null
);

create table known_topic (
    topic_id uuid primary key,
    forum_id uuid not null,
    org_id uuid not null,
    title text not null,
    deleted boolean not null default false,
    sequence bigint not null
);
create index known_topic_forum on known_topic (forum_id) where not deleted;

-- A post that was deleted; a dead letter of it that is sent again must not raise anything.
create table gone_post (
    post_id uuid primary key
);

create table topic_follower (
    topic_id uuid not null,
    user_id uuid not null,
    followed_at timestamptz not null,
    primary key (topic_id, user_id)
);

create table notification (
    id uuid primary key,
    user_id uuid not null,
    org_id uuid not null,
    topic_id uuid not null,
    post_id uuid not null,
    post_number integer not null,
    kind text not null check (kind in ('reply', 'mention')),
    reason text not null check (reason in ('following', 'mentioned')),
    actor_id uuid not null,
    created_at timestamptz not null,
    read_at timestamptz
);
-- Not unique: that each event has its effects once is the inbox's promise, which the drill takes away to see it fail.
create index notification_of_post on notification (user_id, post_id);
create index notification_newest on notification (user_id, created_at desc, id desc);
create index notification_unread on notification (user_id, created_at desc, id desc) where read_at is null;
create index notification_topic on notification (topic_id, post_id);

create table realtime_ticket (
    hash bytea primary key,
    user_id uuid not null,
    session_id uuid not null,
    sealed_token bytea not null,
    expires_at timestamptz not null
);
create index realtime_ticket_expiry on realtime_ticket (expires_at);
