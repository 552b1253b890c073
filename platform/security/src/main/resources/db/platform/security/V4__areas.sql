-- Where a member moderates who doesn't everywhere: forums with those below them, and channels.
alter table known_member add column areas uuid[] not null default '{}';
