-- Who made what where and when, as the other services' streams say it, and no text of it but titles. It is filled again by
-- reading the topics from the start.
create table content (
    id         uuid        primary key,
    type       text        not null,
    org_id     uuid        not null,
    place_id   uuid        not null,
    parent_id  uuid,
    author_id  uuid,
    title      text,
    url        text        not null,
    created_at timestamptz not null,
    starts_at  timestamptz,
    ends_at    timestamptz,
    gone       boolean     not null default false,
    sequence   bigint      not null
);

create index content_newest on content (org_id, type, created_at desc) where not gone;
create index content_of_place on content (place_id, type) where not gone;
create index content_within on content (parent_id) where parent_id is not null;
create index content_upcoming on content (org_id, ends_at) where type = 'event' and not gone;

-- On which days, by UTC, somebody did something in an organization.
create table active_day (
    org_id  uuid not null,
    day     date not null,
    user_id uuid not null,
    primary key (org_id, day, user_id)
);

create table activity (
    event_id     uuid        primary key,
    org_id       uuid        not null,
    actor_id     uuid        not null,
    action       text        not null,
    subject_type text        not null,
    subject_id   uuid        not null,
    created_at   timestamptz not null
);

create index activity_newest on activity (org_id, created_at desc, event_id desc);
