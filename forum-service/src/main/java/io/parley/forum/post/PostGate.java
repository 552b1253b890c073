package io.parley.forum.post;

import io.parley.forum.ForumProblem;
import io.parley.forum.place.Admission;
import io.parley.forum.place.ForumGate;
import io.parley.forum.place.ForumPlace;
import io.parley.forum.text.Post;
import io.parley.forum.topic.Topics;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets in who may change a post: its author, and moderators. */
@Component
public class PostGate {

    private static final String POST = "select " + Post.COLUMNS + ", " + ForumPlace.COLUMNS
            + " from post join topic t on t.id = post.topic_id and t.deleted_at is null" + ForumPlace.OF_TOPIC
            + " where post.id = :post and post.deleted_at is null";

    private final JdbcClient jdbc;
    private final ForumGate gate;
    private final Topics topics;

    PostGate(JdbcClient jdbc, ForumGate gate, Topics topics) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.topics = topics;
    }

    /**
     * Lets one in, and holds the topic's row, so that the post stays as it is until the transaction ends.
     *
     * @throws Problem {@code post-not-found} if the user may not read it
     * @throws Problem {@code permission-denied} if the user may read it, but not change it
     */
    public PostAdmission write(UUID postId, CurrentUser user) {
        Found seen = find(postId, user);
        Admission forum = gate.write(seen.place(), user, Permission.POST, ForumProblem.POST_NOT_FOUND);
        if (!seen.post().authorId().equals(user.id())) forum.access().require(Permission.MODERATE);
        if (!topics.hold(seen.post().topicId())) throw ForumProblem.POST_NOT_FOUND.exception();
        Found found = find(postId, user);
        return new PostAdmission(found.post(), new Admission(found.place(), forum.access()));
    }

    private Found find(UUID postId, CurrentUser user) {
        return jdbc.sql(POST)
                .param("post", postId)
                .param("viewer", user.id())
                .query((row, _) -> new Found(Post.of(row), ForumPlace.of(row)))
                .optional()
                .orElseThrow(ForumProblem.POST_NOT_FOUND::exception);
    }

    /** Somebody may change this post, where it is. */
    public record PostAdmission(Post post, Admission forum) {}

    private record Found(Post post, ForumPlace place) {}
}
