-- The gateway asks before it upgrades: of two that show one ticket, the second is refused there.
alter table realtime_ticket add column asked boolean not null default false;
