-- A logo is a file of ours now, and its address is made anew for each reader.
alter table organization
    drop column logo_url,
    add column logo_file_id uuid;
