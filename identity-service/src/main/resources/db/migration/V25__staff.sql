create table staff_role (
    user_id    uuid        not null references account (id) on delete cascade,
    role       text        not null check (role in ('billing')),
    granted_at timestamptz not null,
    primary key (user_id, role)
);

-- Every grant and every revocation; nothing here is ever changed.
create table staff_log (
    id      uuid primary key,
    user_id uuid        not null,
    role    text        not null,
    change  text        not null check (change in ('granted', 'revoked')),
    at      timestamptz not null
);
