package io.parley.identity.administration;

import io.parley.identity.IdentityProblem;
import io.parley.messaging.Ids;
import io.parley.web.sql.Columns;
import io.parley.web.sql.Locks;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which staff banned whom and why. */
@Component
class BanLog {

    private static final Logger log = LoggerFactory.getLogger(BanLog.class);

    private final JdbcClient jdbc;
    private final Locks locks;
    private final Clock clock;

    BanLog(JdbcClient jdbc, Locks locks, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.clock = clock;
    }

    /** Two of the staff who ban each other at once are one after the other, and somebody is left to undo it. */
    void requireAnotherStaff(UUID userId) {
        locks.hold("bans by staff");
        boolean another = jdbc.sql("""
                        select exists (
                            select 1 from staff_role s left join account_ban b on b.user_id = s.user_id
                             where s.role = 'platform' and s.user_id <> :user
                               and (b.user_id is null or b.until <= :now))""")
                .param("user", userId)
                .param("now", Columns.at(clock.instant()))
                .query(Boolean.class)
                .single();
        if (!another) throw IdentityProblem.LAST_STAFF.exception();
    }

    void banned(BanUserCommand ban) {
        add(ban.userId(), ban.staffId(), "banned", ban.reason(), ban.until());
    }

    void unbanned(UUID userId, UUID staffId) {
        add(userId, staffId, "unbanned", null, null);
    }

    private void add(UUID userId, UUID staffId, String change, @Nullable String reason, @Nullable Instant until) {
        jdbc.sql("""
                        insert into ban_log (id, user_id, staff_id, change, reason, until, at)
                        values (:id, :user, :staff, :change, :reason, :until, :now)""")
                .param("id", Ids.next())
                .param("user", userId)
                .param("staff", staffId)
                .param("change", change)
                .param("reason", reason, Types.VARCHAR)
                .param("until", until == null ? null : Columns.at(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", Columns.at(clock.instant()))
                .update();
        log.warn("Staff {} has {} user {}", staffId, change, userId);
    }
}
