package io.parley.forum.solution;

import io.parley.contracts.forum.SolutionMarked;
import io.parley.contracts.forum.SolutionUnmarked;
import io.parley.forum.bounty.Bounties;
import io.parley.forum.reputation.Reputation;
import io.parley.forum.text.Post;
import io.parley.forum.topic.Topics;
import io.parley.messaging.Outbox;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores what solves topics, and tells the others. Whoever writes here holds the topic's row. */
@Component
public class Solutions {

    private static final String LOCK = """
            select id as topic_id, forum_id, org_id, author_id, solution_post_id
              from topic where id = :topic and deleted_at is null for update""";

    private static final String POST = "select " + Post.COLUMNS + " from post where id = :post";

    private final JdbcClient jdbc;
    private final Topics topics;
    private final Reputation reputation;
    private final Bounties bounties;
    private final Outbox outbox;

    Solutions(JdbcClient jdbc, Topics topics, Reputation reputation, Bounties bounties, Outbox outbox) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.reputation = reputation;
        this.bounties = bounties;
        this.outbox = outbox;
    }

    Optional<Asked> lock(UUID topicId) {
        return jdbc.sql(LOCK).param("topic", topicId).query(Asked.class).optional();
    }

    /** @throws Problem {@code invalid-request} if the post is no answer in this topic */
    void mark(Asked asked, UUID postId, UUID userId) {
        Post post = find(postId, " and deleted_at is null")
                .filter(found -> found.topicId().equals(asked.topicId()))
                .filter(found -> !found.isFirst())
                .orElseThrow(() ->
                        CommonProblem.INVALID_REQUEST.at("/postId", "must be a post of this topic, not its first"));
        topics.solvedBy(asked.topicId(), postId);
        reputation.solved(asked.orgId(), post.authorId(), postId, asked.authorId());
        bounties.award(post);
        outbox.append(
                new SolutionMarked(
                        asked.topicId(), asked.forumId(), asked.orgId(), postId, post.number(), post.authorId()),
                userId);
    }

    void unmark(Asked asked, UUID userId) {
        UUID postId = asked.solutionPostId();
        if (postId == null) return;
        topics.solvedBy(asked.topicId(), null);
        reputation.unsolved(postId);
        // It may have moved to another topic since.
        Post post = find(postId, "").orElseThrow();
        outbox.append(
                new SolutionUnmarked(
                        asked.topicId(), asked.forumId(), asked.orgId(), postId, post.number(), post.authorId()),
                userId);
    }

    /** A post that is deleted solves nothing any more. */
    public void removed(Post post, UUID userId) {
        lock(post.topicId())
                .filter(asked -> post.id().equals(asked.solutionPostId()))
                .ifPresent(asked -> unmark(asked, userId));
    }

    private Optional<Post> find(UUID postId, String and) {
        return jdbc.sql(POST + and)
                .param("post", postId)
                .query((row, _) -> Post.of(row))
                .optional();
    }
}
