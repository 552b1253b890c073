package io.parley.forum.topic.reading;

import io.parley.forum.place.ForumPlace;
import io.parley.forum.topic.view.TopicView;
import io.parley.places.PlaceRule;
import io.parley.security.Authors;
import io.parley.security.CurrentUser;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What is new to somebody, over all forums that they may read; nothing of what they muted. */
@Component
class UnreadQueries {

    /** A topic that one never opened is new for so long. */
    private static final Duration NEWNESS = Duration.ofDays(14);

    private static final String UNREAD = """
        select t.id, r.number as read_number
          from topic_reader r join topic t on t.id = r.topic_id and t.last_post_number > r.number
         where r.user_id = :viewer\
        """;

    private static final String NEW = """
        select t.id, cast(null as integer) as read_number
          from known_member mine
          join forum f on f.org_id = mine.org_id and f.deleted_at is null
          join topic t on t.forum_id = f.id and t.deleted_at is null and t.created_at > :since
         where mine.user_id = :viewer and mine.status = 'active' and not exists (
               select from topic_reader opened where opened.user_id = :viewer and opened.topic_id = t.id)\
        """;

    private static final String LISTED = "select " + TopicView.COLUMNS + ", " + TopicView.WITHOUT_TEXT
            + " from (%s) r join topic t on t.id = r.id and t.deleted_at is null join forum p on p.id = t.forum_id"
            + ForumPlace.ACROSS_ORGANIZATIONS + Authors.join("t.author_id") + " where " + PlaceRule.ADMITTED + """
            and coalesce((select level from chosen_level(:viewer, t.id, t.forum_id)), 'normal') <> 'muted'\
            """;

    private static final String AFTER = " and (t.last_post_at, t.id) < (:at, :id)";
    private static final String NEWEST_FIRST = " order by t.last_post_at desc, t.id desc limit :limit";

    private final JdbcClient jdbc;
    private final Clock clock;

    UnreadQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<UnreadView> of(CurrentUser user, @Nullable UnreadState state, PageRequest page) {
        List<TopicView> topics = positioned(LISTED.formatted(topicsThatAre(state)), page)
                .param("viewer", user.id())
                .param("since", Columns.at(clock.instant().minus(NEWNESS)))
                .param("limit", page.rows())
                .query((row, _) -> TopicView.of(row))
                .list();
        return Page.of(topics, page, last -> Cursor.of(last.lastPostAt(), last.id()))
                .map(UnreadView::of);
    }

    private static String topicsThatAre(@Nullable UnreadState state) {
        return switch (state) {
            case null -> UNREAD + " union all " + NEW;
            case NEW -> NEW;
            case UNREAD -> UNREAD;
        };
    }

    private StatementSpec positioned(String sql, PageRequest page) {
        Cursor cursor = page.cursor();
        if (cursor == null) return jdbc.sql(sql + NEWEST_FIRST);
        return jdbc.sql(sql + AFTER + NEWEST_FIRST)
                .param("at", Columns.at(cursor.instant(0)))
                .param("id", cursor.uuid(1));
    }
}
