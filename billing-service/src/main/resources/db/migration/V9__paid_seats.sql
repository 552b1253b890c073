-- What is paid by the seat: how many Stripe bills, and how many it bills at least. Both are null where the price is for all of them.
alter table account
    add column seats_paid         integer check (seats_paid >= 0),
    add column minimum_seats      integer check (minimum_seats > 0),
    add column previewed_quantity integer check (previewed_quantity > 0),
    add constraint account_seats check ((seats_paid is null) = (minimum_seats is null));

alter table account_step
    add column seats_paid integer;

-- Organizations whose seats Stripe has yet to be told of: once nobody has joined or left for a while, and by latest_at at the latest.
create table seat_update (
    org_id    uuid primary key,
    epoch     bigint      not null,
    due_at    timestamptz not null,
    latest_at timestamptz not null,
    attempts  integer     not null default 0
);

create index seat_update_due on seat_update (due_at);
