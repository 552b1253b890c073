-- Channels of organizations, and conversations, which belong to none.
create table channel (
    id              uuid        primary key,
    org_id          uuid,
    kind            text        not null check (kind in ('channel', 'direct', 'group')),
    name            text        check (char_length(name) between 1 and 80),
    description     text        check (char_length(description) <= 2000),
    private         boolean     not null,
    post_policy     text        not null check (post_policy in ('members', 'moderators')),
    is_default      boolean     not null,
    retention_days  integer     check (retention_days between 1 and 3650),
    -- Who may read it follows from the settings, by the rule of all places.
    readers         text        not null check (readers in ('members', 'named')),
    least_role      text        check (least_role in ('guest', 'member', 'moderator', 'admin', 'owner')),
    -- Who talks in a conversation, in order: the same people are always in the same one.
    people          uuid[]      unique,
    last_seq        bigint      not null default 0,
    last_message_at timestamptz,
    member_count    integer     not null default 0 check (member_count >= 0),
    version         bigint      not null default 0,
    created_by      uuid        not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    archived_at     timestamptz,
    deleted_at      timestamptz,
    check ((readers = 'members') = (least_role is not null)),
    check ((kind = 'channel') = (org_id is not null)),
    check ((kind = 'channel') = (people is null)),
    check (kind <> 'channel' or name is not null)
)
-- Each message counts its channel up: room for the next versions of a row beside it, and no counter in an index.
with (fillfactor = 70, autovacuum_analyze_threshold = 5);

create index channel_listed on channel (org_id, name, id) where deleted_at is null;

create table channel_member (
    channel_id uuid        not null references channel,
    user_id    uuid        not null,
    read_seq   bigint      not null check (read_seq >= 0),
    level      text        not null check (level in ('all', 'mentions', 'none')),
    pinned     boolean     not null default false,
    color      text        check (color ~ '^#[0-9a-f]{6}$'),
    folder     text        check (char_length(folder) between 1 and 60),
    joined_at  timestamptz not null,
    primary key (channel_id, user_id)
)
with (fillfactor = 80);

create index channel_member_user on channel_member (user_id);
create index channel_member_joined on channel_member (channel_id, joined_at, user_id);

create table message (
    id               uuid        primary key,
    channel_id       uuid        not null references channel,
    seq              bigint      not null check (seq >= 1),
    author_id        uuid        not null,
    topic            text        check (char_length(topic) between 1 and 60),
    -- The message that the thread began with.
    thread_id        uuid        references message,
    -- Quotes of other messages, with the beginning of their texts as they were.
    reply_to         jsonb,
    forwarded        jsonb,
    body             text        not null check (deleted_at is not null or char_length(body) between 1 and 20000),
    body_html        text        not null,
    mentioned_group  text        check (mentioned_group in ('channel', 'here')),
    edit_count       integer     not null default 0,
    edited_by        uuid,
    edited_at        timestamptz,
    version          bigint      not null default 0,
    reply_count      integer     not null default 0 check (reply_count >= 0),
    last_reply_at    timestamptz,
    -- Who replied in its thread, those who came last first, at most five.
    participants     uuid[]      not null default '{}',
    created_at       timestamptz not null,
    deleted_at       timestamptz,
    unique (channel_id, seq),
    check (topic is null or thread_id is null)
);

create index message_in_topic on message (channel_id, topic, seq) where topic is not null;
create index message_in_thread on message (thread_id, seq) where thread_id is not null;
create index message_to_all on message (channel_id, seq) where mentioned_group is not null;
create index message_quoting on message ((reply_to ->> 'messageId')) where reply_to is not null;

-- The texts that a message had before the one it has.
create table message_revision (
    message_id uuid        not null references message on delete cascade,
    number     integer     not null check (number >= 1),
    editor_id  uuid        not null,
    body       text        not null,
    body_html  text        not null,
    created_at timestamptz not null,
    primary key (message_id, number)
);

-- Whom a message calls by name. Those who are called as a group have no rows: the message says so.
create table mention (
    user_id    uuid   not null,
    channel_id uuid   not null,
    seq        bigint not null,
    message_id uuid   not null references message on delete cascade,
    primary key (user_id, channel_id, seq)
);
create index mention_message on mention (message_id);

create table reaction (
    message_id uuid        not null references message on delete cascade,
    emoji      text        not null check (char_length(emoji) between 1 and 20),
    user_id    uuid        not null,
    created_at timestamptz not null,
    primary key (message_id, emoji, user_id)
);

create table channel_topic (
    channel_id uuid   not null references channel,
    topic      text   not null,
    last_seq   bigint not null,
    primary key (channel_id, topic)
);

-- How far someone has read a topic, where it differs from the channel.
create table topic_read (
    channel_id uuid   not null,
    user_id    uuid   not null,
    topic      text   not null,
    read_seq   bigint not null check (read_seq >= 0),
    primary key (channel_id, user_id, topic),
    foreign key (channel_id, user_id) references channel_member on delete cascade
);

create table pin (
    message_id uuid        primary key references message on delete cascade,
    channel_id uuid        not null references channel,
    pinned_by  uuid        not null,
    pinned_at  timestamptz not null
);
create index pin_listed on pin (channel_id, pinned_at desc, message_id desc);

create table saved_message (
    user_id    uuid        not null,
    message_id uuid        not null references message on delete cascade,
    saved_at   timestamptz not null,
    primary key (user_id, message_id)
);
create index saved_of_message on saved_message (message_id);
create index saved_listed on saved_message (user_id, saved_at desc, message_id desc);

-- How often unread messages call someone: by name, or with all. What was read in its topic alone is read, too.
create function mention_count(channel uuid, reader uuid, since bigint) returns bigint
    stable parallel safe
    return (
        select count(*)
          from (select seq from mention where user_id = reader and channel_id = channel and seq > since
                union
                select seq from message
                 where channel_id = channel and seq > since and mentioned_group is not null and author_id <> reader) called
          join message on message.channel_id = channel and message.seq = called.seq and message.deleted_at is null
          left join topic_read t
                 on t.channel_id = channel and t.user_id = reader and t.topic = message.topic and t.read_seq >= message.seq
         where t.topic is null);
