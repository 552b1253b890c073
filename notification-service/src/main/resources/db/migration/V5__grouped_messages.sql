-- Messages of one channel or conversation are shown as one, all else each by itself.
alter table notification
    add column group_id uuid not null
        generated always as (case kind when 'message' then place_id else subject_id end) stored;
create index notification_group on notification (user_id, kind, group_id);
