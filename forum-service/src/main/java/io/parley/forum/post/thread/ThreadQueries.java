package io.parley.forum.post.thread;

import io.parley.forum.post.ListedPost;
import io.parley.forum.post.PostView;
import io.parley.forum.topic.TopicGate;
import io.parley.security.Authors;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.problem.CommonProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A topic's posts, each before its answers. */
@Component
public class ThreadQueries {

    /** Answers that lie deeper are a thread to be continued. */
    private static final int DEEPEST = 8;

    private static final String WALKED =
            "select " + PostView.COLUMNS + """
                , walked.depth, walked.depth = :deepest and exists (
                      select from post answer
                       where answer.parent_id = post.id and (answer.deleted_at is null or is_answered(answer.id))) as continues
                  from thread_of(:topic, cast(:root as uuid), cast(:after as uuid), :deepest, :most)
                       with ordinality as walked (post_id, depth, nth)
                  join post on post.id = walked.post_id
                """ + Authors.join("post.author_id") + " order by walked.nth";

    private static final String NUMBERED = "select id from post where topic_id = :topic and number = :number";
    private static final String LISTED = "select exists (select from post where topic_id = :topic and id = :post)";

    private final JdbcClient jdbc;
    private final TopicGate topics;

    ThreadQueries(JdbcClient jdbc, TopicGate topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /**
     * A page of a topic.
     *
     * @param around the number of the post to begin at, and to stay below; null for all of the topic
     */
    public Page<ListedPost> ofTopic(UUID topicId, @Nullable Integer around, Viewer viewer, PageRequest page) {
        topics.read(topicId, viewer);
        UUID root = around == null ? null : numbered(topicId, around);
        if (around != null && root == null) return new Page<>(List.of(), null);
        List<ListedPost> posts = jdbc.sql(WALKED)
                .param("topic", topicId)
                .param("root", root)
                .param("after", after(topicId, page))
                .param("deepest", DEEPEST)
                .param("most", page.rows())
                .param("viewer", viewer.id().orElse(null))
                .query((row, _) -> inTree(row))
                .list();
        return Page.of(posts, page, last -> Cursor.of(last.id()));
    }

    private @Nullable UUID numbered(UUID topicId, int number) {
        return jdbc.sql(NUMBERED)
                .param("topic", topicId)
                .param("number", number)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private @Nullable UUID after(UUID topicId, PageRequest page) {
        Cursor cursor = page.cursor();
        if (cursor == null) return null;
        boolean listed = jdbc.sql(LISTED)
                .param("topic", topicId)
                .param("post", cursor.uuid(0))
                .query(Boolean.class)
                .single();
        if (!listed) throw CommonProblem.INVALID_CURSOR.exception();
        return cursor.uuid(0);
    }

    private static ListedPost inTree(ResultSet row) throws SQLException {
        return ListedPost.of(row).at(row.getInt("depth"), row.getBoolean("continues"));
    }
}
