-- Who came through another provider and has chosen no password yet.
alter table account alter column password_hash drop not null;

-- The person at an outside provider whom an account lets in. By the issuer, since names of settings may be used again.
create table linked_account (
    id           uuid primary key,
    user_id      uuid        not null references account (id) on delete cascade,
    provider     text        not null,
    issuer       text        not null,
    subject      text        not null check (char_length(subject) between 1 and 255),
    linked_at    timestamptz not null,
    last_used_at timestamptz,
    unique (issuer, subject)
);
create index linked_account_of_user on linked_account (user_id, id);

-- A browser that went to a provider and is to come back, once. With a user for those who link an account of theirs.
create table provider_request (
    secret_hash text primary key,
    provider    text        not null,
    user_id     uuid references account (id) on delete cascade,
    expires_at  timestamptz not null
);
create index provider_request_end on provider_request (expires_at);
