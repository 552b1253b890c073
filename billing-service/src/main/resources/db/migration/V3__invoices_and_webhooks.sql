-- Stripe's invoices, as they were read last. Amounts are in the minor unit of the currency.
create table invoice (
    id            text primary key,
    org_id        uuid        not null references account,
    number        text,
    status        text        not null,
    reason        text,
    currency      text        not null,
    subtotal      bigint      not null,
    total         bigint      not null,
    amount_due    bigint      not null,
    amount_paid   bigint      not null,
    attempts      integer     not null,
    period_start  timestamptz not null,
    period_end    timestamptz not null,
    created_at    timestamptz not null,
    paid_at       timestamptz,
    page_url      text,
    pdf_url       text
);

create index invoice_newest on invoice (org_id, created_at desc, id desc);
create index invoice_paid on invoice (paid_at) where paid_at is not null;

-- Stripe's signed calls, each once. What they say is never stored: it is read from Stripe when they are worked off.
create table stripe_event (
    id          text primary key,
    type        text        not null,
    object_id   text,
    customer_id text,
    api_version text,
    created_at  timestamptz not null,
    received_at timestamptz not null,
    state       text        not null default 'waiting' check (state in ('waiting', 'done', 'set_aside')),
    reason      text check ((reason is not null) = (state = 'set_aside')),
    attempts    integer     not null default 0,
    due_at      timestamptz not null
);

create index stripe_event_due on stripe_event (due_at, id) where state = 'waiting';
create index stripe_event_customer on stripe_event (customer_id) where state = 'waiting';
create index stripe_event_aside on stripe_event (received_at) where state = 'set_aside';
