-- An archived organization is read only; a deleted one is gone for everybody, and its owner may bring it back for a while.
alter table organization
    add column deleted_at           timestamptz,
    add column message_edit_minutes integer check (message_edit_minutes between 0 and 525600);

update organization set deleted_at = archived_at where archived_at is not null;

-- The slugs that organizations had lead on to the ones that they have.
create table former_slug (
    slug   text primary key,
    org_id uuid not null references organization
);
