-- One event tells of all who voted on a post within a moment.
drop index notification_once;
create unique index notification_once on notification (user_id, event_id, kind, actor_id);
