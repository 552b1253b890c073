-- What people pay for places at events, by the ids that event-service gave. Amounts are in the minor unit of the currency.
create table ticket_payment (
    id             uuid        primary key,
    org_id         uuid        not null,
    event_id       uuid        not null,
    -- The original start of the occurrence.
    occurrence     timestamptz not null,
    user_id        uuid        not null,
    title          text        not null,
    quantity       integer     not null check (quantity > 0),
    unit_amount    bigint      not null check (unit_amount > 0),
    currency       text        not null,
    -- The page at Stripe where it is paid, and how many there were before it.
    session_id     text        not null unique,
    session_number integer     not null,
    url            text        not null,
    state          text        not null default 'open' check (state in ('open', 'closed', 'paid')),
    created_at     timestamptz not null,
    intent_id      text        unique,
    paid_at        timestamptz,
    receipt_url    text,
    -- When the page has to be closed, because the places are no longer held.
    close_at       timestamptz,
    attempts       integer     not null default 0,
    check ((state = 'paid') = (intent_id is not null) and (state = 'paid') = (paid_at is not null))
);
create index ticket_payment_open on ticket_payment (created_at) where state = 'open';
create index ticket_payment_close on ticket_payment (close_at) where close_at is not null;
create index ticket_payment_of_user on ticket_payment (user_id);

-- What has to go back, or went. Nothing is ever removed here.
create table ticket_refund (
    id         uuid        primary key,
    payment_id uuid        not null,
    amount     bigint      not null check (amount >= 0),
    reason     text        not null,
    -- Stripe's own id.
    stripe_id  text        unique,
    created_at timestamptz not null,
    due_at     timestamptz,
    attempts   integer     not null default 0,
    done_at    timestamptz,
    check ((due_at is null) = (done_at is not null))
);
create index ticket_refund_due on ticket_refund (due_at) where due_at is not null;
create index ticket_refund_of_payment on ticket_refund (payment_id);
