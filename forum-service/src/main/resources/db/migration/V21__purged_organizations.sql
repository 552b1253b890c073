-- What refers to a topic or post is found by it, so that they can go with their organization.
create index topic_of_organization on topic (org_id, forum_id);
create index topic_solution on topic (solution_post_id) where solution_post_id is not null;
create index topic_duplicate on topic (duplicate_of) where duplicate_of is not null;
create index bookmark_of_post on bookmark (post_id);
create index topic_reader_of_topic on topic_reader (topic_id);
create index topic_subscription_of_topic on topic_subscription (topic_id);
create index forum_subscription_of_forum on forum_subscription (forum_id);
