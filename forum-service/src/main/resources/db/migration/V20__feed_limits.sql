-- How many characters a post may have where the forum is a feed.
alter table forum add column feed_limit integer not null default 500 check (feed_limit between 50 and 5000);
