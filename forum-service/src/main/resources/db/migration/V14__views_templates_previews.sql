-- Beside the topics, whose rows posts take.
create table topic_views (
    topic_id uuid   primary key references topic,
    views    bigint not null
);

alter table forum add column template text check (char_length(template) <= 10000);

-- What pages that posts link to say of themselves; without a title they say nothing, or can't be had.
create table link_preview (
    url         text        primary key check (char_length(url) <= 2000),
    title       text,
    description text,
    site_name   text,
    image_url   text,
    fetched_at  timestamptz not null
);
create index link_preview_old on link_preview (fetched_at);
