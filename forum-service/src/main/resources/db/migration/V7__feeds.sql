-- Who follows whom, as identity-service tells it.
create table followed_user (
    follower_id uuid    not null,
    followee_id uuid    not null,
    active      boolean not null,
    sequence    bigint  not null,
    primary key (follower_id, followee_id)
);
create index followed_user_followers on followed_user (followee_id, follower_id) where active;

create table tag_follow (
    user_id     uuid        not null,
    tag         text        not null check (char_length(tag) between 1 and 30),
    followed_at timestamptz not null,
    primary key (user_id, tag)
);
create index tag_follow_followers on tag_follow (tag, user_id);

create table share (
    topic_id   uuid        not null references topic,
    user_id    uuid        not null,
    comment    text        check (char_length(comment) between 1 and 500),
    created_at timestamptz not null,
    primary key (topic_id, user_id)
);

-- What came to somebody's home by a person or a tag that they follow. Whether they still follow it, and may read the topic,
-- is asked when it is read.
create table feed_entry (
    user_id  uuid        not null,
    topic_id uuid        not null,
    kind     text        not null check (kind in ('author', 'share', 'tag')),
    -- The person's id, or the tag.
    source   text        not null,
    at       timestamptz not null,
    primary key (user_id, topic_id, kind, source)
);
create index feed_entry_newest on feed_entry (user_id, at desc, topic_id desc);
create index feed_entry_source on feed_entry (topic_id, kind, source);

-- The same once for all followers, of those who have too many of them.
create table wide_entry (
    kind     text        not null,
    source   text        not null,
    topic_id uuid        not null,
    at       timestamptz not null,
    primary key (kind, source, topic_id)
);
create index wide_entry_newest on wide_entry (kind, source, at desc, topic_id desc);

create index topic_tags on topic using gin (tags) where deleted_at is null;
create index topic_author on topic (author_id, created_at desc) where deleted_at is null;
create index topic_recent on topic (created_at desc) where deleted_at is null;
