create table account (
    org_id               uuid primary key,
    name                 text        not null,
    slug                 text        not null,
    customer_id          text unique,
    subscription_id      text unique,
    tier                 text        not null check (tier in ('community', 'organization', 'enterprise', 'custom')),
    period               text check (period in ('month', 'year')),
    member_limit         integer check (member_limit > 0),
    -- in the minor unit of the currency; a twelfth of what a year costs
    monthly_amount       bigint      not null default 0 check (monthly_amount >= 0),
    status               text        not null
        check (status in ('trialing', 'active', 'past_due', 'grace', 'read_only', 'canceled')),
    arranged             boolean     not null default false,
    trial_ends_at        timestamptz not null,
    period_ends_at       timestamptz,
    cancel_at_period_end boolean     not null default false,
    past_due_since       timestamptz,
    ended_at             timestamptz,
    card_brand           text,
    card_last4           text,
    -- when time alone changes something next
    turns_at             timestamptz,
    opened_at            timestamptz not null,
    archived_at          timestamptz,
    version              bigint      not null
);

create index account_turns on account (turns_at) where turns_at is not null;

-- Everything that became of an account: what owners read as its history, and what revenue is counted from.
create table account_step (
    id             uuid primary key,
    org_id         uuid        not null references account,
    at             timestamptz not null,
    what           text        not null,
    status         text        not null,
    tier           text        not null,
    period         text,
    monthly_amount bigint      not null
);

create index account_step_history on account_step (org_id, at, id);
create index account_step_month on account_step (at);

-- One line for each change that org-service tells of; nothing here is ever changed.
create table seat_change (
    org_id     uuid        not null,
    epoch      bigint      not null,
    used       integer     not null check (used >= 0),
    seat_limit integer,
    user_id    uuid,
    changed_at timestamptz not null,
    primary key (org_id, epoch)
);

create index seat_change_at on seat_change (org_id, changed_at, epoch);
