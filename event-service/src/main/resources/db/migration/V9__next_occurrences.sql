-- When the next occurrences have to be told again, because half of those that were told are over. What is to come is told once for
-- those who haven't heard of any.
alter table event add column tell_again_at timestamptz;

update event set tell_again_at = now() where cancelled_at is null and last_ends_at > now();

create index event_tell_again on event (tell_again_at) where tell_again_at is not null and cancelled_at is null;
