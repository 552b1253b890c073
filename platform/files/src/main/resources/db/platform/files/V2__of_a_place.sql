-- With a place goes what was uploaded there.
create index upload_of_place on upload (kind, place_id) where used_by is not null;
