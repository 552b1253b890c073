-- What people chose to show of themselves. Who is online is never stored.
create table presence_choice (
    user_id uuid primary key,
    status text not null check (status in ('auto', 'away', 'invisible')),
    text text,
    emoji text,
    until timestamptz
);
