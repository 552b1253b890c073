package io.parley.forum.topic;

import io.parley.forum.place.ForumPlace;
import io.parley.forum.place.ForumPlaces;
import io.parley.forum.text.Post;
import io.parley.forum.text.Posts;
import io.parley.security.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes all that somebody wrote. A topic that others answered in stays theirs, without its title and text. */
@Component
public class EraseAuthor {

    // In this order, so that nothing deadlocks.
    private static final String TOPICS = """
            select distinct topic.id from topic join post on post.topic_id = topic.id
             where post.author_id = :author and post.deleted_at is null and topic.deleted_at is null order by topic.id""";

    private static final String POSTS = "select " + Post.COLUMNS
            + " from post where topic_id = :topic and author_id = :author and deleted_at is null order by number";

    /** What could be restored. */
    private static final String REMOVED =
            "delete from removed_post using post where post.id = removed_post.post_id and post.author_id = :author";

    private final JdbcClient jdbc;
    private final Topics topics;
    private final Posts posts;
    private final ForumPlaces places;

    EraseAuthor(JdbcClient jdbc, Topics topics, Posts posts, ForumPlaces places) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.posts = posts;
        this.places = places;
    }

    @Transactional
    public void handle(UUID authorId) {
        jdbc.sql(TOPICS).param("author", authorId).query(UUID.class).list().stream()
                .filter(topics::hold)
                .forEach(topicId -> erase(topics.lock(topicId), authorId));
        jdbc.sql("delete from share where user_id = :author")
                .param("author", authorId)
                .update();
        jdbc.sql(REMOVED).param("author", authorId).update();
    }

    private void erase(Topic topic, UUID authorId) {
        if (!posts.othersWroteIn(topic.id(), authorId)) {
            topics.remove(topic, authorId);
            return;
        }
        ForumPlace place = places.find(topic.forumId(), Viewer.anonymous()).orElseThrow();
        List<Post> written = jdbc.sql(POSTS)
                .param("topic", topic.id())
                .param("author", authorId)
                .query((row, _) -> Post.of(row))
                .list();
        written.forEach(post -> erase(post, topic, place));
    }

    private void erase(Post post, Topic topic, ForumPlace place) {
        if (post.isFirst()) {
            topics.change(topic, topic.state().untitled(), post.authorId());
            posts.blank(post, place);
            return;
        }
        posts.remove(post, place, post.authorId(), null);
        topics.postRemoved(topic.id());
    }
}
