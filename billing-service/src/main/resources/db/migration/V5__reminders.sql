alter table account
    add column reminders_sent integer not null default 0,
    add column remind_at      timestamptz;

create index account_remind on account (remind_at) where remind_at is not null;

-- Mails that are to be sent. Whom to, and what they say, is found out when they go.
create table reminder (
    id         uuid primary key,
    org_id     uuid        not null references account,
    created_at timestamptz not null,
    due_at     timestamptz not null,
    attempts   integer     not null default 0
);

create index reminder_due on reminder (due_at, id);
