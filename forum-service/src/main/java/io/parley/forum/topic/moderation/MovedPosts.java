package io.parley.forum.topic.moderation;

import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.PostMoved;
import io.parley.forum.ForumProblem;
import io.parley.messaging.Outbox;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves posts from one topic to another. Whoever does holds the rows of both. */
@Component
class MovedPosts {

    private static final int MOST = 1_000;

    private static final String CHOSEN = """
        select id, number, author_id from post
         where topic_id = :topic and id = any(:posts) and deleted_at is null order by number\
        """;

    // What answered a post that stays, or stays and answered one that goes, answers nobody from then on.
    private static final String PART = """
        update post set parent_id = null
          from post parent
         where post.parent_id = parent.id and post.topic_id = :topic
           and (post.id = any(:posts)) <> (parent.id = any(:posts))\
        """;

    private static final String TO_NEW = """
        update post set topic_id = :to, number = chosen.number
          from unnest(cast(:posts as uuid[])) with ordinality as chosen (id, number)
         where post.id = chosen.id\
        """;

    private static final String APPEND = """
        update post set topic_id = :to, number = placed.number
          from (select id, :last + cast(row_number() over (order by number) as integer) as number
                  from post where topic_id = :from) placed
         where post.id = placed.id\
        """;

    private static final String NOW_IN = """
        select p.* from post p where p.topic_id = :to and p.deleted_at is null and p.number >= :first order by p.number\
        """;

    private final JdbcClient jdbc;
    private final Outbox outbox;

    MovedPosts(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** @throws Problem {@code invalid-request} if one is no post of the topic, {@code first-post-stays} for its first */
    List<Row> chosen(UUID topicId, List<UUID> postIds) {
        List<Row> rows = jdbc.sql(CHOSEN)
                .param("topic", topicId)
                .param("posts", postIds.toArray(UUID[]::new))
                .query(Row.class)
                .list();
        if (rows.size() < postIds.stream().distinct().count())
            throw CommonProblem.INVALID_REQUEST.at("/postIds", "must be posts of this topic");
        if (rows.getFirst().number() == 1) throw ForumProblem.FIRST_POST_STAYS.exception();
        return rows;
    }

    /** They get the numbers from 1, in their order. */
    void moveToNew(List<Row> chosen, UUID from, UUID to) {
        UUID[] ids = chosen.stream().map(Row::id).toArray(UUID[]::new);
        jdbc.sql(PART).param("topic", from).param("posts", ids).update();
        jdbc.sql(TO_NEW).param("to", to).param("posts", ids).update();
    }

    /**
     * All posts, also those that are deleted, get the numbers after the other topic's last.
     *
     * @return the first of these numbers
     * @throws Problem {@code too-many-posts}
     */
    int appendTo(UUID from, UUID to) {
        int last = jdbc.sql("select last_post_number from topic where id = :to")
                .param("to", to)
                .query(Integer.class)
                .single();
        int moved = jdbc.sql(APPEND)
                .param("from", from)
                .param("to", to)
                .param("last", last)
                .update();
        if (moved > MOST) throw ForumProblem.TOO_MANY_POSTS.exception();
        jdbc.sql("update poll set topic_id = :to where topic_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
        return last + 1;
    }

    /** Tells of what is in the topic from this number on. */
    void tell(UUID from, UUID to, int first, UUID forumId, UUID userId) {
        outbox.follow(PostEvent.class, to, from);
        jdbc.sql(NOW_IN)
                .param("to", to)
                .param("first", first)
                .query((row, _) -> moved(row, from, forumId))
                .list()
                .forEach(event -> outbox.append(event, userId));
    }

    private static PostMoved moved(ResultSet row, UUID from, UUID forumId) throws SQLException {
        return new PostMoved(
                Columns.uuid(row, "id"),
                from,
                Columns.uuid(row, "topic_id"),
                forumId,
                Columns.uuid(row, "org_id"),
                Columns.uuid(row, "author_id"),
                row.getInt("number"),
                Columns.uuidOrNull(row, "parent_id"),
                row.getString("body"),
                row.getString("body_html"),
                row.getInt("edit_count"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }

    record Row(UUID id, int number, UUID authorId) {}
}
