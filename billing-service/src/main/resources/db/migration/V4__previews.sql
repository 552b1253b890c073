-- The moment that the last preview counted from, so that the change that follows comes to the same sum.
alter table account
    add column previewed_plan text,
    add column previewed_at   timestamptz,
    add constraint account_preview check ((previewed_plan is null) = (previewed_at is null));
