package io.parley.identity.account;

import io.parley.identity.IdentityProblem;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom platform staff keeps out, and until when. */
@Component
public class Bans {

    private final JdbcClient jdbc;
    private final Clock clock;

    Bans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Passes unless a ban lasts. A ban that is being made is waited for, and one that comes next waits for the caller's transaction:
     * it finds what that has opened.
     */
    void requireNone(UUID userId) {
        jdbc.sql("select id from account where id = :user for key share")
                .param("user", userId)
                .query(UUID.class)
                .list();
        Optional<Ban> ban = jdbc.sql(
                        "select until from account_ban where user_id = :user and (until is null or until > :now)")
                .param("user", userId)
                .param("now", Columns.at(clock.instant()))
                .query((row, _) -> new Ban(Columns.instantOrNull(row, "until")))
                .optional();
        ban.ifPresent(Bans::refuse);
    }

    /**
     * Keeps somebody out, in place of a ban from before. Whoever signs in meanwhile is waited for.
     *
     * @throws io.parley.web.problem.Problem {@code user-not-found}
     */
    public void put(UUID userId, UUID staffId, String reason, @Nullable Instant until) {
        boolean known = jdbc.sql("select id from account where id = :user for update")
                .param("user", userId)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!known) throw IdentityProblem.USER_NOT_FOUND.exception();
        jdbc.sql("""
                        insert into account_ban (user_id, reason, until, banned_at, banned_by)
                        values (:user, :reason, :until, :now, :staff)
                        on conflict (user_id) do update
                           set reason = excluded.reason, until = excluded.until,
                               banned_at = excluded.banned_at, banned_by = excluded.banned_by""")
                .param("user", userId)
                .param("reason", reason)
                .param("until", until == null ? null : Columns.at(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", Columns.at(clock.instant()))
                .param("staff", staffId)
                .update();
    }

    /** Whether there was one. */
    public boolean lift(UUID userId) {
        return jdbc.sql("delete from account_ban where user_id = :user")
                        .param("user", userId)
                        .update()
                == 1;
    }

    private static void refuse(Ban ban) {
        if (ban.until() == null) throw IdentityProblem.ACCOUNT_BANNED.exception();
        throw IdentityProblem.ACCOUNT_BANNED.exception("This account is banned until " + ban.until() + ".");
    }

    private record Ban(@Nullable Instant until) {}
}
