create table organization (
    id            uuid primary key,
    slug          text        not null unique check (slug ~ '^[a-z0-9-]{3,50}$'),
    name          text        not null check (char_length(name) between 1 and 100),
    description   text check (char_length(description) <= 2000),
    category      text check (char_length(category) <= 50),
    visibility    text        not null check (visibility in ('public', 'private')),
    tier          text        not null default 'free',
    member_limit  integer check (member_limit >= 0),
    member_count  integer     not null default 0 check (member_count >= 0),
    logo_url      text,
    primary_color text,
    default_role  text        not null default 'member' check (default_role in ('member', 'guest')),
    created_by    uuid        not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    archived_at   timestamptz,
    version       bigint      not null
);

-- discovery, biggest first
create index organization_discover on organization (member_count desc, id) where visibility = 'public' and archived_at is null;
create index organization_category on organization (lower(category), member_count desc, id)
    where visibility = 'public' and archived_at is null;

create table membership (
    org_id    uuid        not null references organization,
    user_id   uuid        not null,
    role      text        not null check (role in ('owner', 'admin', 'moderator', 'member', 'guest')),
    status    text        not null check (status in ('active', 'suspended')),
    granted   text[]      not null default '{}',
    denied    text[]      not null default '{}',
    joined_at timestamptz not null,
    version   bigint      not null,
    primary key (org_id, user_id)
);

create index membership_roster on membership (org_id, joined_at, user_id);
create index membership_of_user on membership (user_id, joined_at desc, org_id);

create table invitation (
    id         uuid primary key,
    org_id     uuid        not null references organization,
    token_hash bytea       not null unique,
    role       text        not null check (role in ('admin', 'moderator', 'member', 'guest')),
    email      text,
    max_uses   integer check (max_uses > 0),
    uses       integer     not null default 0 check (uses >= 0 and (max_uses is null or uses <= max_uses)),
    expires_at timestamptz not null,
    created_by uuid        not null,
    created_at timestamptz not null,
    revoked_at timestamptz,
    version    bigint      not null
);

create index invitation_open on invitation (org_id, id desc) where revoked_at is null;

create table audit_entry (
    id          uuid primary key,
    org_id      uuid        not null references organization,
    actor_id    uuid        not null,
    action      text        not null,
    target_type text        not null,
    target_id   uuid        not null,
    details     jsonb       not null,
    created_at  timestamptz not null
);

create index audit_entry_newest on audit_entry (org_id, id desc);
