-- What an organization lets its newest members do.
create table trust_rule (
    org_id         uuid        primary key,
    links          integer     not null check (links >= 0),
    mentions       integer     not null check (mentions >= 0),
    pictures       integer     not null check (pictures >= 0),
    posts_per_hour integer     not null check (posts_per_hour >= 0),
    first_posts    integer     not null check (first_posts >= 0),
    updated_at     timestamptz not null
);

-- How far somebody is trusted in an organization. Without a row, not yet.
create table participant (
    org_id       uuid        not null,
    user_id      uuid        not null,
    level        integer     not null check (level between 0 and 4),
    -- A moderator said so: what one does changes nothing any more.
    locked       boolean     not null,
    evaluated_at timestamptz not null,
    primary key (org_id, user_id),
    check (level < 4 or locked)
);
create index participant_user on participant (user_id);

create index post_of_author on post (author_id, org_id, created_at);
