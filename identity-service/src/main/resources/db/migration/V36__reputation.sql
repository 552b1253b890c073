-- Which organizations everybody may read, as org-service tells. What people earned in others stays there.
create table organization_visibility (
    org_id    uuid    primary key,
    is_public boolean not null,
    sequence  bigint  not null
);

-- What people earned in the forums of organizations, as forum-service tells.
create table earned_reputation (
    user_id  uuid    not null references account (id) on delete cascade,
    org_id   uuid    not null,
    total    integer not null,
    sequence bigint  not null,
    primary key (user_id, org_id)
);

create table earned_badge (
    award_id    uuid        primary key,
    user_id     uuid        not null references account (id) on delete cascade,
    org_id      uuid        not null,
    badge       text        not null,
    badge_group text        not null,
    awarded_at  timestamptz not null
);
create index earned_badge_user on earned_badge (user_id);

alter table account
    add column reputation_audience text not null default 'PUBLIC'
        check (reputation_audience in ('PUBLIC', 'FOLLOWERS', 'CONNECTIONS', 'PRIVATE'));
