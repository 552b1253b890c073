alter table topic
    add column bounty_points integer check (bounty_points between 10 and 500),
    add column bounty_until  timestamptz,
    add column bounty_by     uuid,
    add column duplicate_of  uuid references topic check (duplicate_of <> id),
    add constraint topic_bounty_whole check (num_nulls(bounty_points, bounty_until, bounty_by) in (0, 3));

create index topic_bounty on topic (bounty_until) where bounty_until is not null;

-- A bounty is taken from who offers it, at the topic's first post, and given to who wins it, at theirs.
alter table reputation_entry
    drop constraint reputation_entry_cause_check,
    drop constraint reputation_entry_reason_check,
    add constraint reputation_entry_cause_check check (cause in ('vote', 'solution', 'bounty')),
    add constraint reputation_entry_reason_check
        check (reason in ('voted-up', 'voted-down', 'solution', 'bounty-offered', 'bounty-won'));
