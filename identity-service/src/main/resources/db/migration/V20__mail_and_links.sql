alter table account
    add column email_verified_at timestamptz,
    add column deactivated_at timestamptz;

-- What is to be sent. Its text and its secret link are made when it goes, so that they are never here.
create table mail (
    id         uuid primary key,
    kind       text        not null,
    recipient  text        not null,
    user_id    uuid references account (id) on delete cascade,
    created_at timestamptz not null,
    due_at     timestamptz not null,
    attempts   int         not null default 0
);
create index mail_due on mail (due_at, id);
create index mail_of_user on mail (user_id);

-- Links in mails: who shows one reads the mails of this address.
create table link (
    token_hash text primary key,
    user_id    uuid        not null references account (id) on delete cascade,
    purpose    text        not null,
    email      text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index link_of_user on link (user_id, purpose, created_at);
create index link_end on link (expires_at);
