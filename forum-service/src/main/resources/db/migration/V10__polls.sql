create table poll (
    id         uuid        primary key,
    topic_id   uuid        not null references topic,
    author_id  uuid        not null,
    question   text        not null check (char_length(question) between 1 and 255),
    kind       text        not null check (kind in ('single', 'multiple', 'ranked')),
    anonymous  boolean     not null,
    closes_at  timestamptz,
    voters     integer     not null default 0 check (voters >= 0),
    created_at timestamptz not null
);
create index poll_of_topic on poll (topic_id, created_at, id);

create table poll_option (
    id       uuid    primary key,
    poll_id  uuid    not null references poll,
    position integer not null,
    text     text    not null check (char_length(text) between 1 and 200),
    -- In a ranked poll of those who put it first.
    votes    integer not null default 0 check (votes >= 0),
    unique (poll_id, position)
);

-- What somebody chose, the best first where the poll is ranked.
create table poll_ballot (
    poll_id uuid        not null references poll,
    user_id uuid        not null,
    choices uuid[]      not null check (cardinality(choices) >= 1),
    cast_at timestamptz not null,
    primary key (poll_id, user_id)
);
