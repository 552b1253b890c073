-- Whether a deleted post was answered.
create index post_replies on post (parent_id) where parent_id is not null;
