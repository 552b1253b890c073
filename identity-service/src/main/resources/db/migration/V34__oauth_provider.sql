-- What people register to call us in others' names. Without a secret it is public: a program that could keep none.
create table oauth_client (
    id            uuid primary key,
    owner_id      uuid        not null references account (id) on delete cascade,
    name          text        not null check (char_length(name) between 1 and 80),
    redirect_uris text[]      not null check (cardinality(redirect_uris) between 1 and 10),
    secret_hash   text,
    created_at    timestamptz not null
);
create index oauth_client_of_owner on oauth_client (owner_id, id desc);

-- What somebody lets a client do.
create table oauth_grant (
    id         uuid primary key,
    user_id    uuid        not null references account (id) on delete cascade,
    client_id  uuid        not null references oauth_client (id) on delete cascade,
    scopes     text[]      not null check (cardinality(scopes) > 0),
    granted_at timestamptz not null,
    unique (user_id, client_id)
);
create index oauth_grant_of_user on oauth_grant (user_id, id desc);
create index oauth_grant_of_client on oauth_grant (client_id);

-- The table of Spring Security's JdbcOAuth2AuthorizationService, without tokens: their hashes stand in their columns. Beside it
-- whose it is, which session it ends with (null: with none), and what tells of two who use the same code or token at once.
create table oauth2_authorization (
    id                            text primary key,
    registered_client_id          text not null,
    principal_name                text not null,
    authorization_grant_type      text not null,
    authorized_scopes             text,
    attributes                    text,
    state                         text,
    authorization_code_value      text unique,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text unique,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             text,
    access_token_scopes           text,
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text unique,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text,
    session_id                    uuid,
    version                       bigint not null default 0,
    client_id                     uuid not null references oauth_client (id) on delete cascade
        generated always as (cast(registered_client_id as uuid)) stored,
    user_id                       uuid not null references account (id) on delete cascade
        generated always as (cast(principal_name as uuid)) stored
);
create index oauth2_authorization_of_user on oauth2_authorization (user_id, client_id);
create index oauth2_authorization_of_client on oauth2_authorization (client_id);
create index oauth2_authorization_of_session on oauth2_authorization (session_id) where session_id is not null;
create index oauth2_authorization_end
    on oauth2_authorization (coalesce(refresh_token_expires_at, access_token_expires_at, authorization_code_expires_at));

-- Refresh tokens that were traded away: whoever shows one again has stolen it, or was stolen from.
create table oauth2_spent_token (
    token_hash       text primary key,
    authorization_id text not null references oauth2_authorization (id) on delete cascade
);
create index oauth2_spent_token_of on oauth2_spent_token (authorization_id);
