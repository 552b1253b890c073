package io.parley.forum.topic;

import io.parley.forum.ForumProblem;
import io.parley.forum.forum.ForumGate;
import io.parley.forum.forum.Place;
import io.parley.forum.forum.Places;
import io.parley.forum.sql.Authors;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.problem.CommonProblem;
import io.parley.web.sql.Columns;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class TopicQueries {

    private static final String SINGLE = "select " + TopicRows.COLUMNS
            + ", first.id as first_post_id, first.body, first.body_html, " + Place.WITHOUT_IDS + """
             from topic t
             join post first on first.topic_id = t.id and first.number = 1
             join forum f on f.id = t.forum_id and f.org_id = t.org_id and f.deleted_at is null
            """ + Place.COPIES
            + Authors.join("t.author_id") + " where t.id = :topic and t.deleted_at is null";

    private static final String LISTED = "select " + TopicRows.COLUMNS + " from topic t " + Authors.join("t.author_id")
            + " where t.forum_id = :forum and t.org_id = :org and t.deleted_at is null";

    private final JdbcClient jdbc;
    private final Places places;
    private final ForumGate gate;

    TopicQueries(JdbcClient jdbc, Places places, ForumGate gate) {
        this.jdbc = jdbc;
        this.places = places;
        this.gate = gate;
    }

    TopicView one(UUID topicId, Viewer viewer) {
        TopicInPlace found = inPlace(topicId, viewer).orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
        gate.read(found.place(), viewer, ForumProblem.TOPIC_NOT_FOUND::exception);
        return found.topic();
    }

    Page<TopicView> ofForum(UUID forumId, TopicSort sort, Viewer viewer, PageRequest page) {
        Place place = places.find(forumId, viewer).orElseThrow(ForumProblem.FORUM_NOT_FOUND::exception);
        gate.read(place, viewer, ForumProblem.FORUM_NOT_FOUND::exception);
        List<TopicView> views = positioned(sort, page)
                .param("forum", forumId)
                .param("org", place.orgId())
                .param("limit", page.limit() + 1)
                .query((row, index) -> TopicRows.listed(row))
                .list();
        return Page.of(views, page, sort::cursorOf);
    }

    /** The topic wherever it is; the caller lets the viewer in. */
    Optional<TopicInPlace> inPlace(UUID topicId, Viewer viewer) {
        return jdbc.sql(SINGLE)
                .param("topic", topicId)
                .param("viewer", viewer.id().orElse(null))
                .query((row, index) ->
                        new TopicInPlace(TopicRows.single(row), Columns.uuid(row, "first_post_id"), Place.of(row)))
                .optional();
    }

    private StatementSpec positioned(TopicSort sort, PageRequest page) {
        String sql = LISTED + sort.filter();
        String end = sort.order() + " limit :limit";
        Cursor cursor = page.cursor();
        if (cursor == null) return jdbc.sql(sql + end);
        if (!cursor.text(0).equals(sort.wire())) throw CommonProblem.INVALID_CURSOR.exception();
        return jdbc.sql(sql + sort.after(cursor) + end).params(sort.positionOf(cursor));
    }
}
