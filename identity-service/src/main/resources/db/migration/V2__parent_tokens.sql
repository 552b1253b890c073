-- The refresh token before the one that is good now, and what made the one out of the other: who has lost the answer gets it again.
alter table session
    add column parent_hash text,
    add column seed text;

create unique index session_parent_key on session (parent_hash);
