create table event (
    id                    uuid             primary key,
    org_id                uuid             not null,
    -- What calendars know it by, also one that came from another calendar.
    uid                   text             not null check (char_length(uid) between 1 and 255),
    title                 text             not null check (char_length(title) between 1 and 200),
    description           text             check (char_length(description) <= 20000),
    description_html      text,
    kind                  text             not null check (kind in ('meeting', 'webinar', 'social', 'live')),
    location              text             check (char_length(location) between 1 and 500),
    latitude              double precision check (latitude between -90 and 90),
    longitude             double precision check (longitude between -180 and 180),
    meeting_url           text             check (char_length(meeting_url) between 1 and 2000),
    capacity              integer          check (capacity between 1 and 100000),
    registration_required boolean          not null,
    public                boolean          not null,
    -- Who may read it follows from the settings, by the rule of all places.
    readers               text             not null check (readers in ('public', 'members')),
    least_role            text             check (least_role in ('guest', 'member', 'moderator', 'admin', 'owner')),
    -- What clocks show there; the instants follow from the zone's rules.
    timezone              text             not null,
    starts_local          timestamp        not null,
    ends_local            timestamp        not null,
    starts_at             timestamptz      not null,
    ends_at               timestamptz      not null check (ends_at > starts_at),
    recurrence            text             check (char_length(recurrence) between 1 and 10000),
    -- When the last occurrence ends, as far as they are expanded.
    last_ends_at          timestamptz      not null,
    version               bigint           not null default 0,
    created_by            uuid             not null,
    created_at            timestamptz      not null,
    updated_at            timestamptz      not null,
    cancelled_at          timestamptz,
    unique (org_id, uid),
    check ((readers = 'members') = (least_role is not null)),
    check ((latitude is null) = (longitude is null))
);
create index event_listed on event (org_id, starts_at, id);

create table event_host (
    event_id uuid not null references event on delete cascade,
    user_id  uuid not null,
    primary key (event_id, user_id)
);

-- Each time that an event takes place. Answers, tickets and reminders belong to one.
create table occurrence (
    id             uuid        primary key,
    event_id       uuid        not null references event on delete cascade,
    org_id         uuid        not null,
    -- Where the rule has it, whatever became of this one: RECURRENCE-ID.
    original_local timestamp   not null,
    original_at    timestamptz not null,
    starts_local   timestamp   not null,
    ends_local     timestamp   not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > starts_at),
    -- What this one says in place of its series.
    details        jsonb,
    cancelled_at   timestamptz,
    unique (event_id, original_local) deferrable initially deferred
);
create index occurrence_of_event on occurrence (event_id, starts_at);
create index occurrence_in_calendar on occurrence (org_id, starts_at, id);

create sequence rsvp_queue;

create table rsvp (
    occurrence_id uuid        not null references occurrence on delete cascade,
    user_id       uuid        not null,
    status        text        not null check (status in ('going', 'interested', 'declined', 'waitlisted')),
    guests        integer     not null default 0 check (guests between 0 and 50),
    -- Those who wait are served in this order.
    queue         bigint,
    -- Whether somebody behind it was served first, because the party was too large: that happens once.
    passed_over   boolean     not null default false,
    answered_at   timestamptz not null,
    primary key (occurrence_id, user_id),
    check ((status = 'waitlisted') = (queue is not null))
);
create index rsvp_listed on rsvp (occurrence_id, status, answered_at, user_id);
create index rsvp_of_user on rsvp (user_id);
