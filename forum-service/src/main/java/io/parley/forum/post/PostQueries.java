package io.parley.forum.post;

import io.parley.forum.ForumProblem;
import io.parley.forum.forum.ForumGate;
import io.parley.forum.forum.Place;
import io.parley.forum.sql.Authors;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostQueries {

    private static final String IN_PLACE = "select " + PostView.COLUMNS + ", " + Place.COLUMNS + """
             from post p
             join topic t on t.id = p.topic_id and t.deleted_at is null
             join forum f on f.id = t.forum_id and f.org_id = t.org_id and f.deleted_at is null
            """ + Place.COPIES
            + Authors.join("p.author_id") + " where p.id = :post and p.deleted_at is null";

    private static final String OF_TOPIC = "select " + PostView.COLUMNS + " from post p " + Authors.join("p.author_id")
            + " where p.topic_id = :topic and p.deleted_at is null and p.number > :after order by p.number limit :limit";

    private static final String BY_ID =
            "select " + PostView.COLUMNS + " from post p " + Authors.join("p.author_id") + " where p.id = :post";

    private final JdbcClient jdbc;
    private final TopicPlaces topics;
    private final ForumGate gate;

    PostQueries(JdbcClient jdbc, TopicPlaces topics, ForumGate gate) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.gate = gate;
    }

    PostView one(UUID postId, Viewer viewer) {
        PostInPlace found = inPlace(postId, viewer).orElseThrow(ForumProblem.POST_NOT_FOUND::exception);
        gate.read(found.place(), viewer, ForumProblem.POST_NOT_FOUND::exception);
        return found.post();
    }

    Page<PostView> ofTopic(UUID topicId, Viewer viewer, PageRequest page) {
        TopicPlace topic = topics.find(topicId, viewer).orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
        gate.read(topic.place(), viewer, ForumProblem.TOPIC_NOT_FOUND::exception);
        Cursor cursor = page.cursor();
        List<PostView> views = jdbc.sql(OF_TOPIC)
                .param("topic", topicId)
                .param("after", cursor == null ? 0 : cursor.number(0))
                .param("limit", page.limit() + 1)
                .query((row, index) -> PostView.of(row))
                .list();
        return Page.of(views, page, last -> Cursor.of(last.number()));
    }

    /** The post wherever it is; the caller lets the viewer in. */
    Optional<PostInPlace> inPlace(UUID postId, Viewer viewer) {
        return jdbc.sql(IN_PLACE)
                .param("post", postId)
                .param("viewer", viewer.id().orElse(null))
                .query((row, index) -> new PostInPlace(PostView.of(row), Place.of(row)))
                .optional();
    }

    Optional<PostView> evenDeleted(UUID postId) {
        return jdbc.sql(BY_ID)
                .param("post", postId)
                .query((row, index) -> PostView.of(row))
                .optional();
    }
}
