package io.parley.forum.post;

import io.parley.forum.ForumProblem;
import io.parley.forum.topic.TopicAdmission;
import io.parley.forum.topic.Topics;
import io.parley.security.Permission;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets everybody but moderators wait between their posts of a topic, where moderators want that. */
@Component
class SlowMode {

    private static final String WROTE_AT =
            "select wrote_at from topic_reader where user_id = :user and topic_id = :topic and wrote_at is not null";

    private final JdbcClient jdbc;
    private final Topics topics;
    private final Clock clock;

    SlowMode(JdbcClient jdbc, Topics topics, Clock clock) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.clock = clock;
    }

    /** @throws Problem {@code slow-mode} with the time that is left */
    void await(TopicAdmission admission, PublishPostCommand command) {
        if (admission.slowMode().isZero() || admission.forum().access().can(Permission.MODERATE)) return;
        // Two posts at once wait for each other.
        topics.hold(command.topicId());
        Duration left = wroteAt(command)
                .map(wrote -> Duration.between(clock.instant(), wrote.plus(admission.slowMode())))
                .orElse(Duration.ZERO);
        if (left.isPositive()) throw ForumProblem.SLOW_MODE.exception().retryAfter(left);
    }

    private Optional<Instant> wroteAt(PublishPostCommand command) {
        return jdbc.sql(WROTE_AT)
                .param("user", command.author().id())
                .param("topic", command.topicId())
                .query((row, _) -> Columns.instant(row, "wrote_at"))
                .optional();
    }
}
