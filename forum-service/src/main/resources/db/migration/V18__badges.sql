-- What people earned in an organization. The catalogue is in the code.
create table badge_award (
    id         uuid        primary key,
    org_id     uuid        not null,
    user_id    uuid        not null,
    badge      text        not null check (badge <> ''),
    -- What earned it, of one that can be earned again; a topic is its first post.
    post_id    uuid        references post,
    awarded_at timestamptz not null,
    -- Once for each cause, and once where there is no other.
    unique nulls not distinct (org_id, user_id, badge, post_id)
);
create index badge_award_user on badge_award (user_id);
create index badge_award_post on badge_award (post_id) where post_id is not null;
