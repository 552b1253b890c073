package io.parley.identity.signin;

import io.parley.identity.IdentityProblem;
import io.parley.security.CurrentUser;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wants a fresh proof of who is there: the password, or a sign-in of the last minutes by whatever means. */
@Component
public class SignedInAgain {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final CurrentPassword currentPassword;
    private final Clock clock;

    SignedInAgain(JdbcClient jdbc, CurrentPassword currentPassword, Clock clock) {
        this.jdbc = jdbc;
        this.currentPassword = currentPassword;
        this.clock = clock;
    }

    /**
     * Refuses who shows neither.
     *
     * @throws io.parley.web.problem.Problem {@code sign-in-again}, {@code wrong-password}, {@code too-many-attempts}
     */
    public void require(CurrentUser user, @Nullable String password, String address) {
        if (password != null) currentPassword.require(user.id(), password, address);
        else if (!isFresh(user)) throw IdentityProblem.SIGN_IN_AGAIN.exception();
    }

    private boolean isFresh(CurrentUser user) {
        return jdbc.sql("select exists (select from session where id = :session and user_id = :user"
                        + " and ended_at is null and created_at > :since)")
                .param("session", user.sessionId())
                .param("user", user.id())
                .param("since", Columns.at(clock.instant().minus(FRESH)))
                .query(Boolean.class)
                .single();
    }
}
