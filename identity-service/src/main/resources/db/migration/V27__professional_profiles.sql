create table career_entry (
    id          uuid primary key,
    user_id     uuid   not null references account (id) on delete cascade,
    kind        text   not null check (kind in ('EXPERIENCE', 'EDUCATION')),
    title       text   not null check (char_length(title) between 1 and 100),
    place       text   not null check (char_length(place) between 1 and 100),
    detail      text check (char_length(detail) between 1 and 100),
    start_date  date   not null,
    end_date    date check (end_date >= start_date),
    description text check (char_length(description) between 1 and 2000),
    version     bigint not null
);
create index career_entry_of_user on career_entry (user_id, kind, start_date desc, id desc);

-- The key is the name in small letters and one normal form.
create table skill (
    user_id uuid not null references account (id) on delete cascade,
    key     text not null,
    name    text not null check (char_length(name) between 1 and 50),
    primary key (user_id, key)
);

create table endorsement (
    user_id     uuid        not null,
    skill_key   text        not null,
    endorser_id uuid        not null references account (id) on delete cascade,
    created_at  timestamptz not null,
    primary key (user_id, skill_key, endorser_id),
    foreign key (user_id, skill_key) references skill (user_id, key) on delete cascade,
    check (user_id <> endorser_id)
);
create index endorsement_by on endorsement (endorser_id, user_id);
