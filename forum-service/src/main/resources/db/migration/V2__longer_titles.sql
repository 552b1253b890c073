alter table topic
    drop constraint topic_check,
    add constraint topic_title_check check (deleted_at is not null or char_length(title) between 1 and 255);
