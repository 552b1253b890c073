-- All reports of one subject; it is opened again by a report that comes after the decision.
create table moderation_case (
    id           uuid        primary key,
    org_id       uuid        not null references organization,
    subject_type text        not null check (subject_type in ('user', 'topic', 'post', 'message', 'event', 'resource')),
    subject_id   uuid        not null,
    author_id    uuid,
    state        text        not null check (state in ('open', 'claimed', 'resolved', 'appealed', 'closed')),
    round        integer     not null default 1,
    claimed_by   uuid,
    action       text check (action in ('dismiss', 'remove', 'warn', 'silence', 'suspend', 'ban')),
    until        timestamptz,
    resolved_by  uuid,
    resolved_at  timestamptz,
    removed_at   timestamptz,
    created_at   timestamptz not null,
    version      bigint      not null,
    unique (org_id, subject_type, subject_id),
    check ((action is null) = (state in ('open', 'claimed'))),
    check ((claimed_by is not null) or state <> 'claimed')
);

create index moderation_case_newest on moderation_case (org_id, id desc);
create index moderation_case_of_subject on moderation_case (subject_id);

create table report (
    id          uuid        primary key,
    case_id     uuid        not null references moderation_case,
    round       integer     not null,
    reporter_id uuid        not null,
    reason      text        not null check (char_length(reason) between 1 and 100),
    note        text check (char_length(note) <= 2000),
    created_at  timestamptz not null,
    unique (case_id, round, reporter_id)
);

-- What became of a case, in order.
create table case_entry (
    id         uuid        primary key,
    case_id    uuid        not null references moderation_case,
    kind       text        not null,
    actor_id   uuid,
    note       text check (char_length(note) <= 2000),
    details    jsonb       not null,
    created_at timestamptz not null
);

create index case_entry_of_case on case_entry (case_id, id);

create table silence (
    org_id     uuid        not null references organization,
    user_id    uuid        not null,
    until      timestamptz,
    case_id    uuid,
    imposed_by uuid        not null,
    imposed_at timestamptz not null,
    primary key (org_id, user_id)
);

create table ban (
    org_id     uuid        not null references organization,
    user_id    uuid        not null,
    until      timestamptz,
    case_id    uuid,
    imposed_by uuid        not null,
    imposed_at timestamptz not null,
    primary key (org_id, user_id)
);

alter table membership add column suspended_until timestamptz check (suspended_until is null or status = 'suspended');

create index membership_suspended_until on membership (suspended_until) where suspended_until is not null;

create table watched_word (
    org_id   uuid    not null references organization,
    position integer not null,
    pattern  text    not null check (char_length(pattern) between 1 and 100),
    action   text    not null check (action in ('block', 'censor', 'approve', 'flag')),
    primary key (org_id, position)
);
