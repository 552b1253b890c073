-- A topic that was removed by order of its organization, for as long as it can be restored.
create table removed_topic (
    topic_id   uuid        primary key references topic,
    title      text        not null,
    tags       text[]      not null,
    removed_at timestamptz not null
);
-- Its posts keep their files and the texts before, and come back with it only.
alter table removed_post add column with_topic boolean not null default false;
