package io.parley.forum.trust;

import io.parley.contracts.forum.TrustLevelChanged;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import io.parley.web.sql.Locks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores how far people are trusted. What one has earned one keeps; what moderators say goes. */
@Component
class TrustLevels {

    static final int MOST_EARNED = 3;

    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final String ACTIVITY = """
            select (select count(*) from (
                       select cast(read_at at time zone 'UTC' as date) from reading
                        union
                       select cast(created_at at time zone 'UTC' as date) from written) day) as days,
                   (select count(*) from reading) as topics_read,
                   (select coalesce(sum(number), 0) from reading) as posts_read,
                   (select count(*) from written) as posts_written,
                   (select coalesce(sum(up_count), 0) from written) as votes_received
              from (select) one""";

    private static final String OF_ONE = """
            with reading as (
                     select r.number, r.read_at from topic_reader r join topic t on t.id = r.topic_id
                      where r.user_id = :user and t.org_id = :org),
                 written as (
                     select post.created_at, post.up_count from post
                      where post.author_id = :user and post.org_id = :org and post.deleted_at is null)
            """ + ACTIVITY;

    private static final String STORE = """
            insert into participant (org_id, user_id, level, locked, evaluated_at)
            values (:org, :user, :level, :locked, :now)
            on conflict (org_id, user_id) do update
               set level = excluded.level, locked = excluded.locked, evaluated_at = excluded.evaluated_at""";

    private final JdbcClient jdbc;
    private final Locks locks;
    private final Outbox outbox;
    private final Clock clock;

    TrustLevels(JdbcClient jdbc, Locks locks, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** As it is stored. */
    Participant of(UUID orgId, UUID userId) {
        return jdbc.sql("select level, locked, evaluated_at from participant where org_id = :org and user_id = :user")
                .param("org", orgId)
                .param("user", userId)
                .query((row, _) -> new Participant(
                        row.getInt("level"), row.getBoolean("locked"), Columns.instant(row, "evaluated_at")))
                .optional()
                .orElse(Participant.NEW);
    }

    /** After a look at what they did meanwhile, unless there was one a moment ago. */
    Participant evaluated(UUID orgId, UUID userId) {
        Participant seen = of(orgId, userId);
        Instant now = clock.instant();
        if (seen.locked() || seen.evaluatedAt().isAfter(now.minus(FRESH))) return seen;
        locks.hold("trust in " + userId + " in " + orgId);
        Participant before = of(orgId, userId);
        if (before.locked()) return before;
        int level = Math.max(before.level(), activity(orgId, userId).level());
        store(orgId, userId, before, new Participant(level, false, now), null);
        return of(orgId, userId);
    }

    /** A moderator says how far, for good; or leaves it to what one does from now on. */
    void grant(UUID orgId, UUID userId, int level, boolean locked, UUID moderatorId) {
        locks.hold("trust in " + userId + " in " + orgId);
        store(orgId, userId, of(orgId, userId), new Participant(level, locked, clock.instant()), moderatorId);
    }

    Activity activity(UUID orgId, UUID userId) {
        return jdbc.sql(OF_ONE)
                .param("org", orgId)
                .param("user", userId)
                .query(Activity.class)
                .single();
    }

    private void store(UUID orgId, UUID userId, Participant before, Participant after, @Nullable UUID moderatorId) {
        jdbc.sql(STORE)
                .param("org", orgId)
                .param("user", userId)
                .param("level", after.level())
                .param("locked", after.locked())
                .param("now", Columns.at(after.evaluatedAt()))
                .update();
        if (before.level() != after.level())
            outbox.append(
                    new TrustLevelChanged(userId, orgId, after.level(), before.level(), moderatorId != null),
                    moderatorId == null ? userId : moderatorId);
    }

    /** Somebody in an organization. */
    record Participant(int level, boolean locked, Instant evaluatedAt) {

        static final Participant NEW = new Participant(0, false, Instant.EPOCH);
    }
}
