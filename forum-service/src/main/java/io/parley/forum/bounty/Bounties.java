package io.parley.forum.bounty;

import io.parley.contracts.forum.BountyAwarded;
import io.parley.contracts.forum.BountyOffered;
import io.parley.forum.reputation.Reputation;
import io.parley.forum.text.Post;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores bounties, moves their points, and tells the others. Whoever writes here holds the topic's row. */
@Component
public class Bounties {

    private static final String LOCK = """
            select t.id, t.forum_id, t.org_id, first.id as first_post_id, t.solution_post_id is not null as solved,
                   t.bounty_points, t.bounty_until, t.bounty_by
              from topic t join post first on first.topic_id = t.id and first.number = 1
             where t.id = :topic and t.deleted_at is null for update of t""";

    private final JdbcClient jdbc;
    private final Reputation reputation;
    private final Outbox outbox;
    private final Clock clock;

    Bounties(JdbcClient jdbc, Reputation reputation, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.reputation = reputation;
        this.outbox = outbox;
        this.clock = clock;
    }

    Optional<Bounty> lock(UUID topicId) {
        return jdbc.sql(LOCK).param("topic", topicId).query((row, _) -> of(row)).optional();
    }

    void offer(Bounty before, int points, Instant until, UUID userId) {
        reputation.withdrawn(before.firstPostId());
        reputation.offered(before.orgId(), userId, before.firstPostId(), points);
        put(before.topicId(), points, until, userId);
        outbox.append(
                new BountyOffered(before.topicId(), before.forumId(), before.orgId(), userId, points, until), userId);
    }

    /** Gives the points back. */
    void withdraw(Bounty bounty) {
        reputation.withdrawn(bounty.firstPostId());
        put(bounty.topicId(), null, null, null);
    }

    /** The time is over: who won it keeps it, and if nobody did, the points go back. */
    void end(Bounty bounty) {
        if (bounty.solved()) put(bounty.topicId(), null, null, null);
        else withdraw(bounty);
    }

    /** A post solves the topic, and wins its bounty if there is one, by somebody else. */
    public void award(Post post) {
        lock(post.topicId())
                .filter(bounty -> bounty.isOpenAt(clock.instant()))
                .filter(bounty -> !post.authorId().equals(bounty.userId()))
                .ifPresent(bounty -> award(bounty, post));
    }

    private void award(Bounty bounty, Post post) {
        int points = Objects.requireNonNull(bounty.points());
        UUID userId = Objects.requireNonNull(bounty.userId());
        reputation.won(bounty.orgId(), post.authorId(), post.id(), userId, points);
        outbox.append(
                new BountyAwarded(
                        bounty.topicId(),
                        bounty.forumId(),
                        bounty.orgId(),
                        post.id(),
                        post.number(),
                        post.authorId(),
                        userId,
                        points),
                userId);
    }

    /** All null for nothing. */
    private void put(UUID topicId, @Nullable Integer points, @Nullable Instant until, @Nullable UUID userId) {
        jdbc.sql("""
                        update topic
                           set bounty_points = :points, bounty_until = :until, bounty_by = :user, version = version + 1
                         where id = :topic""")
                .param("topic", topicId)
                .param("points", points, Types.INTEGER)
                .param("until", until == null ? null : Columns.at(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("user", userId, Types.OTHER)
                .update();
    }

    private static Bounty of(ResultSet row) throws SQLException {
        return new Bounty(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "forum_id"),
                Columns.uuid(row, "org_id"),
                Columns.uuid(row, "first_post_id"),
                row.getBoolean("solved"),
                row.getObject("bounty_points", Integer.class),
                Columns.instantOrNull(row, "bounty_until"),
                Columns.uuidOrNull(row, "bounty_by"));
    }
}
