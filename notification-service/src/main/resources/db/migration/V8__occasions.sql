-- What somebody was told because of, such as a post that waits for moderators: once it is settled, it is withdrawn.
alter table notification add column occasion_id uuid;
create index notification_occasion on notification (occasion_id) where occasion_id is not null;
