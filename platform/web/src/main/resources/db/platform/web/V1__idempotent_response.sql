-- One row for each idempotency key of the last day. The key itself is nowhere: key_hash finds the row,
-- and response is encrypted with a key that only the caller's own header gives.
create table idempotent_response (
    caller       text        not null,
    key_hash     bytea       not null check (octet_length(key_hash) = 32),
    request_hash bytea       not null check (octet_length(request_hash) = 32),
    response     bytea,
    created_at   timestamptz not null,
    primary key (caller, key_hash)
);

create index idempotent_response_created_at on idempotent_response (created_at);
