package io.parley.forum.topic;

import io.parley.forum.ForumProblem;
import io.parley.forum.place.Admission;
import io.parley.forum.place.ForumGate;
import io.parley.forum.place.ForumPlace;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets people into topics, where they may go into the forum. */
@Component
public class TopicGate {

    private static final String TOPIC =
            "select t.locked, t.slow_mode_seconds, " + ForumPlace.COLUMNS + " from topic t" + ForumPlace.OF_TOPIC + """
                where t.id = :topic and t.deleted_at is null\
                """;

    private final JdbcClient jdbc;
    private final ForumGate gate;
    private final Redirects redirects;

    TopicGate(JdbcClient jdbc, ForumGate gate, Redirects redirects) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.redirects = redirects;
    }

    /**
     * Lets a reader in.
     *
     * @throws Problem {@code topic-not-found} if the viewer may not read there
     */
    public void read(UUID topicId, Viewer viewer) {
        read(topicId, viewer, ForumProblem.TOPIC_NOT_FOUND);
    }

    /**
     * Lets a reader in.
     *
     * @throws Problem the given one, if the viewer may not read there
     * @throws Problem {@code topic-merged} if its posts are in another topic
     */
    public Admission read(UUID topicId, Viewer viewer, ForumProblem notFound) {
        Found topic = find(topicId, viewer).orElseThrow(() -> redirects.of(topicId, viewer, notFound));
        return gate.read(topic.place(), viewer, notFound);
    }

    /**
     * Lets one in who may post in the topic's forum; whether the topic is locked is for the admission to say.
     *
     * @throws Problem {@code topic-not-found} if the user may not read there
     * @throws Problem {@code permission-denied} if the user may read there, but not post
     */
    public TopicAdmission write(UUID topicId, CurrentUser user) {
        return write(topicId, user, ForumProblem.TOPIC_NOT_FOUND);
    }

    /**
     * The same for what lies in a topic.
     *
     * @throws Problem the given one, if the user may not read there
     * @throws Problem {@code permission-denied} if the user may read there, but not post
     */
    public TopicAdmission write(UUID topicId, CurrentUser user, ForumProblem notFound) {
        Found topic = find(topicId, Viewer.of(user)).orElseThrow(notFound::exception);
        Admission forum = gate.write(topic.place(), user, Permission.POST, notFound);
        return new TopicAdmission(topic.locked(), topic.slowMode(), forum);
    }

    private Optional<Found> find(UUID topicId, Viewer viewer) {
        return jdbc.sql(TOPIC)
                .param("topic", topicId)
                .param("viewer", viewer.id().orElse(null))
                .query((row, _) -> new Found(
                        row.getBoolean("locked"),
                        Duration.ofSeconds(row.getInt("slow_mode_seconds")),
                        ForumPlace.of(row)))
                .optional();
    }

    private record Found(boolean locked, Duration slowMode, ForumPlace place) {}
}
