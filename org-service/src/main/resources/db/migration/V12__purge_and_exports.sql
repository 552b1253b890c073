-- 30 days after it was deleted an organization is gone for good: this row stays, so that nobody gets its id or slug, and says no more.
alter table organization
    add column purged_at timestamptz check (purged_at is null or deleted_at is not null);

create index organization_deleted on organization (deleted_at) where deleted_at is not null and purged_at is null;

-- Archives that owners ask for. The file is in S3, under the id.
create table organization_export (
    id           uuid        primary key,
    org_id       uuid        not null references organization,
    requested_by uuid        not null,
    requested_at timestamptz not null,
    ready_at     timestamptz
);

create index organization_export_newest on organization_export (org_id, requested_at desc);
create index organization_export_open on organization_export (requested_at) where ready_at is null;

-- A log ends with its organization, and in no other way.
create or replace function keep_audit_entry() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if exists (select from organization where id = old.org_id and purged_at is not null) then
            return old;
        end if;
    end if;
    raise exception 'What is in the audit log stays as it is';
end $$;

-- The right to delete is there for the length of this call alone.
create function purge_audit_log(of_org uuid) returns bigint language plpgsql as $$
declare
    gone bigint;
begin
    grant delete on audit_entry to current_user;
    delete from audit_entry where org_id = of_org;
    get diagnostics gone = row_count;
    revoke delete on audit_entry from current_user;
    return gone;
end $$;
