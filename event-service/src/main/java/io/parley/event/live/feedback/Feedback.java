package io.parley.event.live.feedback;

import io.parley.event.live.feedback.FeedbackView.Comment;
import io.parley.web.sql.Columns;
import io.parley.web.text.Texts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps what people thought. */
@Component
class Feedback {

    private static final String PUT = """
            insert into live_feedback (event_id, user_id, rating, comment, given_at)
            values (:event, :user, :rating, :comment, :now)
            on conflict (event_id, user_id) do update
               set rating = excluded.rating, comment = excluded.comment, given_at = excluded.given_at""";
    private static final String COMMENTS = """
            select rating, comment from live_feedback
             where event_id = :event and comment is not null order by given_at desc limit 200""";
    private static final String OVER = """
            select exists (select from live_session where event_id = :event and state = 'ended')
                or exists (select from occurrence where event_id = :event and ends_at <= :now)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Feedback(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether there is something to look back at. */
    boolean isOver(UUID eventId) {
        return at(OVER, eventId)
                .param("now", Columns.at(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    void put(UUID eventId, UUID userId, FeedbackRequest given) {
        at(PUT, eventId)
                .param("user", userId)
                .param("rating", given.rating())
                .param("comment", Texts.orNull(given.comment()))
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    FeedbackView of(UUID eventId) {
        List<Comment> comments = at(COMMENTS, eventId)
                .query((row, _) -> new Comment(row.getInt("rating"), row.getString("comment")))
                .list();
        return at("select count(*) as n, avg(rating) as average from live_feedback where event_id = :event", eventId)
                .query((row, _) -> new FeedbackView(
                        row.getInt("n"), row.getInt("n") == 0 ? null : row.getDouble("average"), comments))
                .single();
    }

    private StatementSpec at(String sql, UUID eventId) {
        return jdbc.sql(sql).param("event", eventId);
    }
}
