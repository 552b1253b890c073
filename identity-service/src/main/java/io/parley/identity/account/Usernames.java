package io.parley.identity.account;

import io.parley.identity.IdentityProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has, or had, which username. One that someone had stays theirs: links to it lead to them, and to nobody else. */
@Component
public class Usernames {

    private static final Duration REST = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Usernames(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isTaken(String username) {
        return ownerOf(username).isPresent();
    }

    /** @throws io.parley.web.problem.Problem {@code username-taken} by somebody else */
    void take(String username, UUID userId) {
        jdbc.sql("insert into taken_username (username, user_id) values (:name, :user) on conflict do nothing")
                .param("name", username)
                .param("user", userId)
                .update();
        if (!ownerOf(username).equals(Optional.of(userId))) throw IdentityProblem.USERNAME_TAKEN.exception();
    }

    /**
     * Renames the account, which the caller stores.
     *
     * @throws io.parley.web.problem.Problem {@code username-reserved}, {@code username-taken}, or {@code
     *     username-changed-lately} within 30 days of the last change
     */
    public void change(Account account, String username) {
        if (username.equals(account.username())) return;
        NewNames.requireUnreserved(username);
        Instant now = clock.instant();
        if (account.wasRenamedSince(now.minus(REST))) throw IdentityProblem.USERNAME_CHANGED_LATELY.exception();
        take(username, account.id());
        account.rename(username, now);
    }

    /** The present name of whoever had this one. */
    public Optional<String> presentOf(String username) {
        return jdbc.sql("""
                        select a.username from taken_username t join account a on a.id = t.user_id
                        where t.username = :name and a.deactivated_at is null""").param("name", username).query(String.class).optional();
    }

    private Optional<UUID> ownerOf(String username) {
        return jdbc.sql("select user_id from taken_username where username = :name")
                .param("name", username)
                .query(UUID.class)
                .optional();
    }
}
