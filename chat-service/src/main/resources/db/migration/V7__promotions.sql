-- Topics that forums were asked to make of messages, under the topics' ids. What was refused may be asked for again.
create table promotion (
    id           uuid        primary key,
    message_id   uuid        not null references message,
    channel_id   uuid        not null references channel,
    org_id       uuid        not null,
    seq          bigint      not null,
    forum_id     uuid        not null,
    title        text        not null check (char_length(title) between 1 and 200),
    state        text        not null check (state in ('requested', 'done', 'refused')),
    problem      text,
    requested_by uuid        not null,
    created_at   timestamptz not null,
    check ((state = 'refused') = (problem is not null))
);
create unique index promotion_of_message on promotion (message_id) where state <> 'refused';
create index promotion_latest on promotion (message_id, created_at desc);
