package io.parley.forum.text;

import io.parley.forum.ForumProblem;
import io.parley.forum.place.Admission;
import io.parley.forum.place.ForumGate;
import io.parley.forum.place.ForumPlace;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets in who takes part in what others wrote, such as by a vote. It holds no row. */
@Component
public class ParticipantGate {

    private static final String POST = "select " + Post.COLUMNS + ", " + ForumPlace.COLUMNS
            + " from post join topic t on t.id = post.topic_id and t.deleted_at is null" + ForumPlace.OF_TOPIC
            + " where post.id = :post and post.deleted_at is null";

    private final JdbcClient jdbc;
    private final ForumGate gate;

    ParticipantGate(JdbcClient jdbc, ForumGate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    /**
     * Lets one in who may post where the post is.
     *
     * @throws Problem {@code post-not-found} if it is gone, or the user may not read it
     * @throws Problem {@code permission-denied} if the user may read it, but not post there
     */
    public Participation admit(UUID postId, CurrentUser user) {
        Found found = jdbc.sql(POST)
                .param("post", postId)
                .param("viewer", user.id())
                .query((row, _) -> new Found(Post.of(row), ForumPlace.of(row)))
                .optional()
                .orElseThrow(ForumProblem.POST_NOT_FOUND::exception);
        Admission forum = gate.write(found.place(), user, Permission.POST, ForumProblem.POST_NOT_FOUND);
        return new Participation(found.post(), forum);
    }

    /** Somebody may take part in this post, where it is. */
    public record Participation(Post post, Admission forum) {}

    private record Found(Post post, ForumPlace place) {}
}
