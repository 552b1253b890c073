alter table topic
    add column pinned_until      timestamptz,
    add column slow_mode_seconds integer not null default 0 check (slow_mode_seconds between 0 and 86400),
    add column closes_at         timestamptz,
    -- A merged topic is deleted; who asks for it is sent on.
    add column merged_into       uuid references topic,
    add constraint topic_pinned_until_check check (pinned or pinned_until is null),
    add constraint topic_merged_check check (merged_into is null or deleted_at is not null);
create index topic_closing on topic (closes_at) where closes_at is not null and deleted_at is null;
create index topic_unpinning on topic (pinned_until) where pinned_until is not null and deleted_at is null;
create index topic_merged on topic (merged_into) where merged_into is not null;

-- When somebody wrote here last, for slow mode.
alter table topic_reader add column wrote_at timestamptz;

-- What a deleted post said, for as long as it can be restored.
create table removed_post (
    post_id    uuid        primary key references post,
    body       text        not null,
    body_html  text        not null,
    removed_by uuid,
    reason     text        check (char_length(reason) <= 500),
    removed_at timestamptz not null
);
create index removed_post_old on removed_post (removed_at);
