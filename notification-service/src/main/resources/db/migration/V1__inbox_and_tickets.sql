-- A notification has a place, which decides who may see it, and a subject, which it is about.
create table notification (
    id uuid primary key,
    user_id uuid not null,
    event_id uuid not null,
    org_id uuid,
    place_id uuid not null,
    subject_type text not null,
    subject_id uuid not null,
    subject_url text not null,
    subject_title text not null,
    -- What the subject lies in, such as a post's topic: with it, it moves, gets another title, and goes.
    subject_parent_id uuid,
    kind text not null,
    reason text not null,
    actor_id uuid not null,
    created_at timestamptz not null,
    read_at timestamptz
);
-- One of a kind for each event that a user is told of, however often the event comes.
create unique index notification_once on notification (user_id, event_id, kind);
create index notification_newest on notification (user_id, created_at desc, id desc);
create index notification_unread on notification (user_id, created_at desc, id desc) where read_at is null;
create index notification_subject on notification (subject_id, user_id);
create index notification_parent on notification (subject_parent_id);
create index notification_place on notification (place_id);

-- Who hears of everything new in a subject, such as a topic: at first those who take part in it.
create table follower (
    subject_id uuid not null,
    user_id uuid not null,
    followed_at timestamptz not null,
    primary key (subject_id, user_id)
);

create table realtime_ticket (
    hash bytea primary key,
    user_id uuid not null,
    session_id uuid not null,
    expires_at timestamptz not null
);
create index realtime_ticket_expiry on realtime_ticket (expires_at);
