-- What a place costs, in the minor unit of the currency. Who bought already paid what it was then.
alter table event
    add column price_amount   bigint check (price_amount between 50 and 1000000),
    add column price_currency text check (price_currency ~ '^[a-z]{3}$'),
    add constraint event_price check ((price_amount is null) = (price_currency is null));

-- One party's payment. Its occurrence and event may be gone while money is still on its way, so nothing refers to them.
create table ticket_purchase (
    id            uuid        primary key,
    org_id        uuid        not null,
    event_id      uuid        not null,
    occurrence_id uuid        not null,
    -- The original start.
    occurrence    timestamptz not null,
    user_id       uuid        not null,
    title         text        not null,
    places        integer     not null check (places > 0),
    unit_amount   bigint      not null check (unit_amount > 0),
    currency      text        not null,
    state         text        not null default 'open' check (state in ('open', 'ended', 'paid')),
    -- Where it is paid.
    url           text,
    created_at    timestamptz not null,
    paid_at       timestamptz,
    receipt_url   text,
    -- How much of it went back, or is on its way.
    refunded      bigint      not null default 0 check (refunded between 0 and places * unit_amount)
);
create index ticket_purchase_of_occurrence on ticket_purchase (occurrence_id) where state = 'paid';
create index ticket_purchase_of_user on ticket_purchase (user_id);

create table ticket_refund (
    id          uuid        primary key,
    purchase_id uuid        not null references ticket_purchase,
    amount      bigint      not null check (amount > 0),
    reason      text        not null check (reason in ('cancelled', 'withdrawn', 'fewer-guests', 'no-place', 'by-staff')),
    asked_at    timestamptz not null,
    refunded_at timestamptz
);
create index ticket_refund_of_purchase on ticket_refund (purchase_id);

alter table rsvp
    add column purchase_id uuid references ticket_purchase,
    -- Until when places are held for a payment.
    add column pay_until   timestamptz,
    drop constraint rsvp_status_check,
    add constraint rsvp_status_check check (status in ('going', 'interested', 'declined', 'waitlisted', 'held')),
    add constraint rsvp_held check ((status = 'held') = (pay_until is not null) and (status <> 'held' or purchase_id is not null));
create index rsvp_pay_until on rsvp (pay_until) where pay_until is not null;
create index rsvp_of_purchase on rsvp (purchase_id) where purchase_id is not null;
