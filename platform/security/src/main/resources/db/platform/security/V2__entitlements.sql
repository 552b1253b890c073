-- What billing-service says of organizations, apart from what org-service says: the two may come in any order.
create table known_entitlement (
    org_id    uuid    primary key,
    tier      text    not null,
    read_only boolean not null,
    sequence  bigint  not null
);
