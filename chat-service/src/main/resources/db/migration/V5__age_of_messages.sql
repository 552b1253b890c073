-- The oldest of a channel that keeps its messages for some days only.
create index message_age on message (channel_id, created_at) where deleted_at is null;
