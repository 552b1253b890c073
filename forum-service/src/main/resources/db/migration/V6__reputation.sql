-- Why people have the reputation that they have. What undoes a cause deletes its entry; of posts that are gone, entries don't
-- count, and count again if they come back.
create table reputation_entry (
    id         uuid primary key,
    org_id     uuid        not null,
    user_id    uuid        not null,
    cause      text        not null check (cause in ('vote', 'solution')),
    reason     text        not null check (reason in ('voted-up', 'voted-down', 'solution')),
    points     integer     not null,
    post_id    uuid        not null references post,
    -- Who voted, or said that it is the solution.
    actor_id   uuid        not null,
    created_at timestamptz not null,
    unique (post_id, cause, actor_id)
);

create index reputation_newest on reputation_entry (org_id, user_id, created_at desc, id desc);

-- What an organization asks for; without a row, the usual.
create table reputation_rule (
    org_id      uuid    primary key,
    vote_down   integer not null check (vote_down between 0 and 1000000),
    updated_at  timestamptz not null
);
