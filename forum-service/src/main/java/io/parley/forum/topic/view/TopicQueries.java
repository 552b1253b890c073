package io.parley.forum.topic.view;

import io.parley.forum.ForumProblem;
import io.parley.forum.place.ForumGate;
import io.parley.forum.place.ForumPlace;
import io.parley.security.Authors;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.problem.CommonProblem;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
public class TopicQueries {

    private static final String SINGLE = "select " + TopicView.COLUMNS
            + ", first.id as first_post_id, first.body, first.body_html, "
            + ForumPlace.WITHOUT_IDS + " from topic t join post first on first.topic_id = t.id and first.number = 1"
            + ForumPlace.OF_TOPIC + Authors.join("t.author_id") + " where t.id = :topic and t.deleted_at is null";

    private static final String LISTED = "select " + TopicView.COLUMNS + """
            , cast(null as uuid) as first_post_id, cast(null as text) as body, cast(null as text) as body_html
              from topic t
            """ + Authors.join("t.author_id")
            + " where t.forum_id = :forum and t.org_id = :org and t.deleted_at is null";

    private static final String THESE = SINGLE.replace("t.id = :topic", "t.id = any(:topics)");

    private final JdbcClient jdbc;
    private final ForumGate gate;
    private final Clock clock;

    TopicQueries(JdbcClient jdbc, ForumGate gate, Clock clock) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.clock = clock;
    }

    public TopicView one(UUID topicId, Viewer viewer) {
        TopicInPlace found = jdbc.sql(SINGLE)
                .param("topic", topicId)
                .param("viewer", viewer.id().orElse(null))
                .query((row, _) -> new TopicInPlace(TopicView.of(row), ForumPlace.of(row)))
                .optional()
                .orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
        gate.read(found.place(), viewer, ForumProblem.TOPIC_NOT_FOUND);
        return found.topic();
    }

    /** These topics with their texts, in any order, for one who may read them: that is for the caller to know. */
    public List<TopicView> ofIds(Collection<UUID> topicIds, Viewer viewer) {
        if (topicIds.isEmpty()) return List.of();
        return jdbc.sql(THESE)
                .param("topics", topicIds.toArray(UUID[]::new))
                .param("viewer", viewer.id().orElse(null))
                .query((row, _) -> TopicView.of(row))
                .list();
    }

    /** The topics of a forum; without a sort, in the order that its kind has. */
    public Page<TopicView> ofForum(
            UUID forumId, @Nullable TopicSort asked, TopPeriod period, Viewer viewer, PageRequest page) {
        ForumPlace place = gate.read(forumId, viewer).place();
        TopicSort sort = asked == null ? TopicSort.usualIn(place.kind()) : asked;
        List<TopicView> views = positioned(sort, page)
                .param("viewer", viewer.id().orElse(null))
                .param("since", Columns.at(period.since(clock.instant())))
                .param("forum", forumId)
                .param("org", place.orgId())
                .param("limit", page.limit() + 1)
                .query((row, _) -> TopicView.of(row))
                .list();
        return Page.of(views, page, sort::cursorOf);
    }

    private StatementSpec positioned(TopicSort sort, PageRequest page) {
        String sql = LISTED + sort.filter();
        String end = sort.order() + " limit :limit";
        Cursor cursor = page.cursor();
        if (cursor == null) return jdbc.sql(sql + end);
        if (!cursor.text(0).equals(sort.wire())) throw CommonProblem.INVALID_CURSOR.exception();
        return jdbc.sql(sql + sort.after(cursor) + end).params(sort.positionOf(cursor));
    }

    private record TopicInPlace(TopicView topic, ForumPlace place) {}
}
