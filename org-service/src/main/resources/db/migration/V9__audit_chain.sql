-- Each entry of an organization's log carries the hash of the one before: what is changed or taken out later shows.
alter table audit_entry
    add column before jsonb,
    add column after  jsonb,
    add column number bigint,
    add column hash   bytea;

create table audit_head (
    org_id uuid   primary key references organization,
    number bigint not null,
    hash   bytea  not null
);

-- AuditChain says the same in Java.
create function audit_hash(previous bytea, entry audit_entry) returns bytea stable language sql as $$
    select sha256(previous || convert_to(concat_ws(E'\n',
        entry.number, entry.id, entry.org_id, entry.actor_id, entry.action, entry.target_type, entry.target_id,
        entry.details, coalesce(entry.before::text, ''), coalesce(entry.after::text, ''),
        extract(epoch from entry.created_at)), 'UTF8'))
$$;

do $$
declare
    entry audit_entry;
    last  audit_head;
begin
    for entry in select * from audit_entry order by org_id, id loop
        if last.org_id is distinct from entry.org_id then
            last := row (entry.org_id, 0, ''::bytea);
        end if;
        entry.number := last.number + 1;
        last.number := entry.number;
        last.hash := audit_hash(last.hash, entry);
        update audit_entry set number = entry.number, hash = last.hash where id = entry.id;
        insert into audit_head values (last.org_id, last.number, last.hash)
        on conflict (org_id) do update set number = excluded.number, hash = excluded.hash;
    end loop;
end $$;

alter table audit_entry
    alter column number set not null,
    alter column hash set not null,
    add constraint audit_entry_number unique (org_id, number);

create function chain_audit_entry() returns trigger language plpgsql as $$
declare
    last audit_head;
begin
    insert into audit_head values (new.org_id, 0, '') on conflict do nothing;
    select * into last from audit_head where org_id = new.org_id for update;
    new.number := last.number + 1;
    new.hash := audit_hash(last.hash, new);
    update audit_head set number = new.number, hash = new.hash where org_id = new.org_id;
    return new;
end $$;

create trigger audit_entry_chained before insert on audit_entry for each row execute function chain_audit_entry();

create function keep_audit_entry() returns trigger language plpgsql as $$
begin
    raise exception 'What is in the audit log stays as it is';
end $$;

create trigger audit_entry_stays before update or delete on audit_entry for each row execute function keep_audit_entry();
create trigger audit_log_stays before truncate on audit_entry for each statement execute function keep_audit_entry();

revoke update, delete, truncate on audit_entry from public, current_user;

-- What was there at some time, signed with a key that the database doesn't know.
create table audit_checkpoint (
    org_id    uuid        not null references organization,
    number    bigint      not null,
    hash      bytea       not null,
    signed_at timestamptz not null,
    signature bytea       not null,
    primary key (org_id, number)
);

create table undone_entry (
    entry_id  uuid        primary key,
    undone_by uuid        not null,
    undone_at timestamptz not null
);
