package io.parley.forum.badge;

import io.parley.contracts.forum.BadgeAwarded;
import io.parley.contracts.forum.BadgeRevoked;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import io.parley.web.sql.Locks;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives people the badges that they have earned by now, and takes back those that go with their causes. It looks at what is
 * stored, so that repeating it changes nothing.
 */
@Component
class AwardBadges {

    // What a deleted user left is still voted on.
    private static final String AWARD = """
            insert into badge_award (id, org_id, user_id, badge, post_id, awarded_at)
            select uuidv7(), :org, :user, :badge, earned.post_id, :now
              from (%s) earned (post_id)
             where not exists (select from known_user where user_id = :user and username = 'deleted')
               and not exists (select from organization_purge where org_id = :org)
            on conflict do nothing
            returning id""";

    private static final String TAKE_BACK = """
            delete from badge_award award
             where org_id = :org and user_id = :user and badge = :badge
               and not exists (select from (%s) earned (post_id) where earned.post_id is not distinct from award.post_id)
            returning id""";

    private final JdbcClient jdbc;
    private final Locks locks;
    private final Outbox outbox;
    private final Clock clock;

    AwardBadges(JdbcClient jdbc, Locks locks, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whoever calls it for several people goes by their ids, so that nobody waits for one who waits for them. */
    @Transactional
    public void handle(BadgeCause cause) {
        // Whoever looks last sees all that the others saw.
        locks.hold("badges of " + cause.userId() + " in " + cause.orgId());
        cause.rules().stream().sorted().flatMap(rule -> Badge.of(rule).stream()).forEach(badge -> {
            if (!badge.rule().isKept()) takeBack(badge, cause);
            award(badge, cause);
        });
    }

    private void award(Badge badge, BadgeCause cause) {
        Instant now = clock.instant();
        about(badge, cause, AWARD)
                .param("now", Columns.at(now))
                .query(UUID.class)
                .list()
                .forEach(id -> outbox.append(
                        new BadgeAwarded(
                                cause.userId(),
                                cause.orgId(),
                                id,
                                badge.key(),
                                badge.group().wire(),
                                now),
                        null));
    }

    private void takeBack(Badge badge, BadgeCause cause) {
        about(badge, cause, TAKE_BACK)
                .query(UUID.class)
                .list()
                .forEach(id -> outbox.append(new BadgeRevoked(cause.userId(), cause.orgId(), id, badge.key()), null));
    }

    private JdbcClient.StatementSpec about(Badge badge, BadgeCause cause, String sql) {
        return jdbc.sql(sql.formatted(badge.rule().causes()))
                .param("org", cause.orgId())
                .param("user", cause.userId())
                .param("post", cause.postId(), Types.OTHER)
                .param("badge", badge.key())
                .param("least", badge.least());
    }
}
