-- Each time that all accounts were held against Stripe, and what was found to differ.
create table reconciliation (
    id          uuid primary key,
    started_at  timestamptz not null,
    finished_at timestamptz,
    started_by  uuid,
    looked_at   integer     not null default 0,
    failed      integer     not null default 0
);

create index reconciliation_newest on reconciliation (started_at desc);

create table drift (
    id                uuid primary key,
    reconciliation_id uuid        not null references reconciliation,
    org_id            uuid        not null references account,
    ours              text        not null,
    theirs            text        not null,
    repaired_at       timestamptz not null
);

create index drift_of on drift (reconciliation_id, id);

-- staff look for organizations by name
create index account_newest on account (opened_at desc, org_id desc);

-- What staff did to accounts; nothing here is ever changed.
create table staff_action (
    id       uuid primary key,
    staff_id uuid        not null,
    action   text        not null,
    org_id   uuid references account,
    at       timestamptz not null
);
