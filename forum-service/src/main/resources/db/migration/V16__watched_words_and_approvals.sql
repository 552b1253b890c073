-- What an organization watches, as org-service tells it: what is at one place in both lists belongs together.
create table watched_words (
    org_id   uuid   primary key,
    patterns text[] not null,
    actions  text[] not null check (cardinality(actions) = cardinality(patterns)),
    sequence bigint not null
);

-- What waits until a moderator has seen it, and what became of it.
create table held_post (
    id          uuid        primary key,
    org_id      uuid        not null,
    forum_id    uuid        not null references forum on delete cascade,
    -- Null for one that would open a topic.
    topic_id    uuid        references topic on delete cascade,
    parent_id   uuid        references post on delete cascade,
    -- What the topic or post is called once it is published.
    subject_id  uuid        not null unique,
    author_id   uuid        not null,
    title       text        check (char_length(title) <= 255),
    body        text        not null check (char_length(body) <= 50000),
    body_html   text        not null,
    tags        text[]      not null,
    attachments uuid[]      not null,
    reason      text        not null check (reason in ('watched-word', 'newcomer')),
    status      text        not null check (status in ('pending', 'approved', 'rejected')),
    rejection   text        check (char_length(rejection) <= 500),
    decided_by  uuid,
    decided_at  timestamptz,
    created_at  timestamptz not null,
    check ((topic_id is null) = (title is not null)),
    check (parent_id is null or topic_id is not null),
    check ((decided_at is null) = (status = 'pending')),
    check (rejection is null or status = 'rejected')
);
create index held_post_pending on held_post (org_id, created_at, id) where status = 'pending';
create index held_post_mine on held_post (author_id, org_id, created_at desc, id desc);
create index held_post_decided on held_post (decided_at) where status <> 'pending';
create index held_post_topic on held_post (topic_id) where topic_id is not null;
create index held_post_parent on held_post (parent_id) where parent_id is not null;
create index held_post_forum on held_post (forum_id);
