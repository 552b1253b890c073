-- Why Kafka refuses this event; the events behind it in its stream wait for it.
alter table outbox_unsent add column refused text;
