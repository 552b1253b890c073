package io.parley.forum.topic;

import io.parley.forum.ForumProblem;
import io.parley.forum.place.ForumGate;
import io.parley.forum.place.ForumPlace;
import io.parley.security.Viewer;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Sends readers of a topic that was merged on to where its posts are. */
@Component
public class Redirects {

    private static final String MERGED = "select t.id, " + ForumPlace.COLUMNS
            + " from topic old join topic t on t.id = old.merged_into and t.deleted_at is null" + ForumPlace.OF_TOPIC
            + " where old.id = :topic";

    private final JdbcClient jdbc;
    private final ForumGate gate;

    Redirects(JdbcClient jdbc, ForumGate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    /**
     * Why a topic isn't there.
     *
     * @return {@code topic-merged} with the new {@code Location}, if the viewer may read there; else the given one
     */
    public Problem of(UUID topicId, Viewer viewer, ForumProblem notFound) {
        return jdbc.sql(MERGED)
                .param("topic", topicId)
                .param("viewer", viewer.id().orElse(null))
                .query((row, _) -> Target.of(row))
                .optional()
                .map(target -> moved(topicId, target, viewer, notFound))
                .orElseGet(notFound::exception);
    }

    private Problem moved(UUID topicId, Target target, Viewer viewer, ForumProblem notFound) {
        gate.read(target.place(), viewer, notFound);
        String asked = Objects.requireNonNullElse(
                ServletUriComponentsBuilder.fromCurrentRequestUri().build().getPath(), "");
        String location = asked.replace(topicId.toString(), target.topicId().toString());
        return ForumProblem.TOPIC_MERGED.exception().header(HttpHeaders.LOCATION, location);
    }

    private record Target(UUID topicId, ForumPlace place) {

        static Target of(ResultSet row) throws SQLException {
            return new Target(Columns.uuid(row, "id"), ForumPlace.of(row));
        }
    }
}
