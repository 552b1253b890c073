-- Those who see users and organizations of the whole platform.
alter table staff_role
    drop constraint staff_role_role_check,
    add constraint staff_role_role_check check (role in ('billing', 'platform'));
