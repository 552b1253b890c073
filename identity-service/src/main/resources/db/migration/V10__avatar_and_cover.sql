-- The avatar's address is what other services were told; the cover's is made anew for each reader.
alter table account
    add column avatar_file_id uuid,
    add column cover_file_id uuid;
