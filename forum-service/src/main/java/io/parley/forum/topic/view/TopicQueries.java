package io.parley.forum.topic.view;

import io.parley.forum.ForumProblem;
import io.parley.forum.place.ForumGate;
import io.parley.forum.place.ForumPlace;
import io.parley.forum.topic.Redirects;
import io.parley.forum.topic.poll.PollQueries;
import io.parley.forum.topic.subscription.SubscriptionView;
import io.parley.security.Authors;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.problem.CommonProblem;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
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
            + ", first.id as first_post_id, first.body, first.body_html, r.read_number, "
            + SubscriptionView.COLUMNS + ", exists (select from poll where poll.topic_id = t.id) as has_polls, "
            + ForumPlace.WITHOUT_IDS + " from topic t join post first on first.topic_id = t.id and first.number = 1"
            + ForumPlace.OF_TOPIC + TopicView.READER + SubscriptionView.join("t.id", "t.forum_id")
            + Authors.join("t.author_id") + " where t.id = :topic and t.deleted_at is null";

    private static final String LISTED =
            "select " + TopicView.COLUMNS + ", " + TopicView.WITHOUT_TEXT + " from topic t "
                    + TopicView.READER + Authors.join("t.author_id")
                    + " where t.forum_id = :forum and t.org_id = :org and t.deleted_at is null";

    private static final String THESE = SINGLE.replace("t.id = :topic", "t.id = any(:topics)");

    private final JdbcClient jdbc;
    private final ForumGate gate;
    private final PollQueries polls;
    private final Redirects redirects;
    private final ViewCounts views;
    private final Clock clock;

    TopicQueries(
            JdbcClient jdbc, ForumGate gate, PollQueries polls, Redirects redirects, ViewCounts views, Clock clock) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.polls = polls;
        this.redirects = redirects;
        this.views = views;
        this.clock = clock;
    }

    public TopicView one(UUID topicId, Viewer viewer) {
        TopicInPlace found = jdbc.sql(SINGLE)
                .param("topic", topicId)
                .param("viewer", viewer.id().orElse(null))
                .query((row, _) -> TopicInPlace.of(row))
                .optional()
                .orElseThrow(() -> redirects.of(topicId, viewer, ForumProblem.TOPIC_NOT_FOUND));
        gate.read(found.place(), viewer, ForumProblem.TOPIC_NOT_FOUND);
        return found.topic()
                .with(
                        viewer.isAnonymous() ? null : found.subscription(),
                        found.hasPolls() ? polls.ofTopic(topicId, viewer) : List.of());
    }

    /** The same for a reader, who is counted. */
    public TopicView viewed(UUID topicId, Viewer viewer) {
        TopicView topic = one(topicId, viewer);
        views.count(topicId);
        return topic;
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
                .param("viewer", viewer.id().orElse(null))
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

    private record TopicInPlace(TopicView topic, ForumPlace place, SubscriptionView subscription, boolean hasPolls) {

        static TopicInPlace of(ResultSet row) throws SQLException {
            return new TopicInPlace(
                    TopicView.of(row), ForumPlace.of(row), SubscriptionView.of(row), row.getBoolean("has_polls"));
        }
    }
}
