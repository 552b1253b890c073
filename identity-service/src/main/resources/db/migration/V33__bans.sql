-- Whom platform staff keeps out of the whole platform: nobody signs in to this account while it lasts.
create table account_ban (
    user_id   uuid primary key references account (id) on delete cascade,
    reason    text        not null check (char_length(reason) between 1 and 1000),
    until     timestamptz check (until > banned_at),
    banned_at timestamptz not null,
    banned_by uuid        not null
);

-- Every ban and every lifting of one; nothing here is ever changed, but that the reason goes with an erased account.
create table ban_log (
    id       uuid primary key,
    user_id  uuid        not null,
    staff_id uuid        not null,
    change   text        not null check (change in ('banned', 'unbanned')),
    reason   text,
    until    timestamptz,
    at       timestamptz not null
);
create index ban_log_of_user on ban_log (user_id, at);
