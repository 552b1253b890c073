-- What billing-service says of an organization, and the number of each change of its seats.
alter table organization
    add column entitled_limit   integer check (entitled_limit >= 0),
    add column read_only        boolean not null default false,
    add column billing_sequence bigint  not null default 0,
    add column seat_epoch       bigint  not null default 0;

update organization set tier = 'community', entitled_limit = member_limit, member_limit = greatest(member_limit, member_count);

alter table organization
    alter column tier set default 'community',
    add constraint organization_tier check (tier in ('community', 'organization', 'enterprise', 'custom')),
    add constraint organization_seats check (member_count <= member_limit),
    -- Whoever had a seat when the limit went down keeps it; nobody comes in until enough have left.
    add constraint organization_limit check ((entitled_limit is null) = (member_limit is null) and member_limit >= entitled_limit);
