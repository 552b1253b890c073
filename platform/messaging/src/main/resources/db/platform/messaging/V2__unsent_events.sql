-- What Kafka hasn't acknowledged, beside the events themselves: to send one deletes a few bytes here. A mark on the event
-- wrote all of it a second time.
drop index outbox_unsent;

create table outbox_unsent (
    id    bigint primary key,
    topic text   not null,
    key   uuid   not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

insert into outbox_unsent (id, topic, key) select id, topic, key from outbox where sent_at is null;

alter table outbox drop column sent_at;
alter table outbox reset (autovacuum_vacuum_scale_factor);
