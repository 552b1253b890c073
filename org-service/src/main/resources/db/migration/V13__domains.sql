-- Domains that organizations say are theirs. Until DNS says so too, several may say it of one.
create table organization_domain (
    id            uuid        primary key,
    org_id        uuid        not null references organization,
    domain        text        not null check (domain = lower(domain) and char_length(domain) <= 245),
    -- As of addresses that identity-service tells.
    domain_hash   text        not null check (domain_hash ~ '^[0-9a-f]{64}$'),
    token         text        not null,
    state         text        not null check (state in ('pending', 'verified', 'failed')),
    reason        text        check (reason in ('no-record', 'other-value', 'no-answer', 'taken')),
    auto_join     boolean     not null,
    custom        boolean     not null,
    created_by    uuid        not null,
    created_at    timestamptz not null,
    checked_at    timestamptz,
    verified_at   timestamptz,
    -- Since when the record of a verified domain isn't found.
    failing_since timestamptz,
    unique (org_id, domain),
    check ((state = 'failed') <= (reason is not null)),
    check (failing_since is null or state = 'verified')
);

create unique index organization_domain_verified on organization_domain (domain) where state = 'verified';
create unique index organization_domain_custom on organization_domain (org_id) where custom;
create index organization_domain_joining on organization_domain (domain_hash) where auto_join and state = 'verified';
create index organization_domain_due on organization_domain (checked_at) where state = 'verified';

-- Of the address's domain; null where everybody has addresses, and for those who were told of before this.
alter table verified_address add column domain_hash text check (domain_hash ~ '^[0-9a-f]{64}$');
