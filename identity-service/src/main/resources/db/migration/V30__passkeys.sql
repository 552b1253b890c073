-- The table of Spring Security's JdbcUserCredentialRepository, and what we need of it: an id for our addresses, and whose it is.
-- A user's handle is the 16 bytes of their id.
create table user_credentials (
    credential_id                text        primary key,
    user_entity_user_id          text        not null,
    public_key                   bytea       not null,
    signature_count              bigint      not null,
    uv_initialized               boolean     not null,
    backup_eligible              boolean     not null,
    authenticator_transports     text        not null,
    public_key_credential_type   text,
    backup_state                 boolean     not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamptz not null,
    last_used                    timestamptz not null,
    label                        text        not null check (char_length(label) between 1 and 100),
    id                           uuid        not null unique default uuidv7(),
    user_id                      uuid        not null references account (id) on delete cascade
        generated always as
            (cast(encode(decode(translate(user_entity_user_id, '-_', '+/') || '==', 'base64'), 'hex') as uuid)) stored
);
create index user_credentials_of_user on user_credentials (user_id, id);

-- What a browser has to sign, once. Without a user for those who sign in.
create table passkey_challenge (
    challenge  text        primary key,
    user_id    uuid        references account (id) on delete cascade,
    expires_at timestamptz not null
);
create index passkey_challenge_end on passkey_challenge (expires_at);
