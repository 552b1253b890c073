create table live_poll (
    id         uuid        primary key,
    event_id   uuid        not null references event on delete cascade,
    question   text        not null check (char_length(question) between 1 and 300),
    multiple   boolean     not null,
    created_at timestamptz not null,
    opened_at  timestamptz,
    closed_at  timestamptz,
    check (closed_at is null or opened_at is not null)
);
create index live_poll_of_event on live_poll (event_id, created_at);

create table live_poll_option (
    id       uuid    primary key,
    poll_id  uuid    not null references live_poll on delete cascade,
    -- From 1; in the tallies, position 0 of a poll is how many have voted.
    position integer not null check (position > 0),
    text     text    not null check (char_length(text) between 1 and 200),
    unique (poll_id, position)
);

create table live_ballot (
    poll_id   uuid      not null references live_poll on delete cascade,
    user_id   uuid      not null,
    positions integer[] not null check (cardinality(positions) > 0),
    primary key (poll_id, user_id)
);

create table live_feedback (
    event_id uuid        not null references event on delete cascade,
    user_id  uuid        not null,
    rating   integer     not null check (rating between 1 and 5),
    comment  text        check (char_length(comment) between 1 and 2000),
    given_at timestamptz not null,
    primary key (event_id, user_id)
);
create index live_feedback_latest on live_feedback (event_id, given_at);
