-- An event without a row has not begun.
create table live_session (
    event_id            uuid        primary key references event on delete cascade,
    state               text        not null default 'waiting' check (state in ('waiting', 'live', 'ended')),
    anonymous_questions boolean     not null default true,
    started_at          timestamptz,
    ended_at            timestamptz
);

-- Who said lately that they watch.
create table live_viewer (
    event_id uuid        not null references event on delete cascade,
    user_id  uuid        not null,
    seen_at  timestamptz not null,
    primary key (event_id, user_id)
);
create index live_viewer_seen on live_viewer (event_id, seen_at);

create table live_question (
    id          uuid        primary key,
    event_id    uuid        not null references event on delete cascade,
    -- Also of an anonymous one: moderators may have to know.
    author_id   uuid        not null,
    anonymous   boolean     not null,
    body        text        not null check (char_length(body) between 1 and 1000),
    status      text        not null default 'open' check (status in ('open', 'answered', 'dismissed')),
    created_at  timestamptz not null,
    answered_at timestamptz
);
create index live_question_of_event on live_question (event_id, created_at);

create table live_question_vote (
    question_id uuid not null references live_question on delete cascade,
    user_id     uuid not null,
    primary key (question_id, user_id)
);

-- How many votes a question (at position 0) or an option of a poll has, without those that just came.
create table live_tally (
    target_id uuid    not null,
    position  integer not null,
    votes     integer not null,
    primary key (target_id, position)
);

-- Votes that just came. They are only added here, so that nobody waits for another who votes for the same.
create table live_tally_change (
    id        bigint  generated always as identity primary key,
    target_id uuid    not null,
    position  integer not null,
    delta     integer not null
);
create index live_tally_change_of_target on live_tally_change (target_id, position);
