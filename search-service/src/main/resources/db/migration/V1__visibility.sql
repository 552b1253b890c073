-- Who may read what: decided here at the time of the question, never from the index.
create table known_forum (
    forum_id      uuid primary key,
    org_id        uuid not null,
    private       boolean not null,
    required_role text,
    deleted       boolean not null default false,
    sequence      bigint not null
);
create index known_forum_of_org on known_forum (org_id);

create table known_topic (
    topic_id uuid primary key,
    forum_id uuid not null,
    title    text not null,
    deleted  boolean not null default false,
    sequence bigint not null
);

create function rank_of(role text) returns integer immutable strict parallel safe language sql
    return array_position(array ['guest', 'member', 'moderator', 'admin', 'owner'], role);
