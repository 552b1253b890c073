alter table topic add column solution_post_id uuid references post;
