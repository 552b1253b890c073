-- By its hash, the e-mail address that identity-service knows to be a user's. Written by the event of this sequence.
create table verified_address (
    user_id      uuid   primary key,
    address_hash text   not null check (address_hash ~ '^[0-9a-f]{64}$'),
    sequence     bigint not null
);
