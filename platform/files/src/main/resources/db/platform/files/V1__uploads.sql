-- What people upload. The bytes are in S3, under the id. What nothing uses is swept a day after free_since.
create table upload (
    id           uuid        primary key,
    kind         text        not null,
    place_id     uuid        not null,
    owner_id     uuid        not null,
    name         text        not null check (char_length(name) between 1 and 255),
    size         bigint      not null check (size > 0),
    content_type text        not null,
    width        integer     check (width > 0),
    height       integer     check (height > 0),
    renditions   text[]      not null default '{}',
    created_at   timestamptz not null,
    completed_at timestamptz,
    used_by      uuid,
    position     integer,
    free_since   timestamptz,
    check ((used_by is null) = (position is null)),
    check ((used_by is null) = (free_since is not null)),
    check (used_by is null or completed_at is not null),
    check ((width is null) = (height is null))
);

create index upload_used on upload (used_by, position) where used_by is not null;
create index upload_free on upload (free_since) where used_by is null;
create index upload_free_of on upload (owner_id) where used_by is null;
