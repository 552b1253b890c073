alter table account
    add column bio text check (char_length(bio) between 1 and 2000),
    add column location text check (char_length(location) between 1 and 100),
    add column website text check (website ~ '^https?://' and char_length(website) <= 300),
    add column birth_date date,
    add column locale text check (char_length(locale) <= 35),
    add column timezone text check (char_length(timezone) <= 50),
    add column bio_audience text not null default 'PUBLIC',
    add column location_audience text not null default 'PUBLIC',
    add column website_audience text not null default 'PUBLIC',
    add column birth_date_audience text not null default 'PRIVATE',
    add column experience_audience text not null default 'PUBLIC',
    add column education_audience text not null default 'PUBLIC',
    add column skills_audience text not null default 'PUBLIC',
    add constraint account_audience_check check (
        array[bio_audience, location_audience, website_audience, birth_date_audience, experience_audience,
              education_audience, skills_audience] <@ array['PUBLIC', 'FOLLOWERS', 'CONNECTIONS', 'PRIVATE']),
    add column username_changed_at timestamptz;

-- All usernames that people have or had. What someone had is nobody else's.
create table taken_username (
    username text primary key,
    user_id  uuid not null references account (id) on delete cascade
);
create index taken_username_user on taken_username (user_id);
insert into taken_username (username, user_id) select username, id from account;
