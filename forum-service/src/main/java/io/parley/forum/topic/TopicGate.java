package io.parley.forum.topic;

import io.parley.forum.ForumProblem;
import io.parley.forum.place.Admission;
import io.parley.forum.place.ForumGate;
import io.parley.forum.place.ForumPlace;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets people into topics, where they may go into the forum. */
@Component
public class TopicGate {

    private static final String TOPIC =
            "select t.locked, " + ForumPlace.COLUMNS + " from topic t" + ForumPlace.OF_TOPIC + """
             where t.id = :topic and t.deleted_at is null""";

    private final JdbcClient jdbc;
    private final ForumGate gate;

    TopicGate(JdbcClient jdbc, ForumGate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    /**
     * Lets a reader in.
     *
     * @throws Problem {@code topic-not-found} if the viewer may not read there
     */
    public void read(UUID topicId, Viewer viewer) {
        gate.read(find(topicId, viewer).place(), viewer, ForumProblem.TOPIC_NOT_FOUND);
    }

    /**
     * Lets one in who may post in the topic's forum; whether the topic is locked is for the admission to say.
     *
     * @throws Problem {@code topic-not-found} if the user may not read there
     * @throws Problem {@code permission-denied} if the user may read there, but not post
     */
    public TopicAdmission write(UUID topicId, CurrentUser user) {
        Found topic = find(topicId, Viewer.of(user));
        Admission forum = gate.write(topic.place(), user, Permission.POST, ForumProblem.TOPIC_NOT_FOUND);
        return new TopicAdmission(topic.locked(), forum);
    }

    private Found find(UUID topicId, Viewer viewer) {
        return jdbc.sql(TOPIC)
                .param("topic", topicId)
                .param("viewer", viewer.id().orElse(null))
                .query((row, _) -> new Found(row.getBoolean("locked"), ForumPlace.of(row)))
                .optional()
                .orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
    }

    private record Found(boolean locked, ForumPlace place) {}
}
