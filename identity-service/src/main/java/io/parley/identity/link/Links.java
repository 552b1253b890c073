package io.parley.identity.link;

import io.parley.identity.IdentityProblem;
import io.parley.identity.secret.Secret;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class Links {

    /** So that nobody's mailbox is filled by others, there is one link of a kind in this time. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new one; empty if there was one for this a moment ago. */
    public Optional<Secret> make(Link link) {
        Secret secret = Secret.fresh("");
        Instant now = clock.instant();
        int made = jdbc.sql("""
                        insert into link (token_hash, user_id, purpose, email, created_at, expires_at)
                        select :hash, :user, :purpose, :email, :now, :end
                        where not exists (select 1 from link
                                          where user_id = :user and purpose = :purpose and created_at > :since)
                        """)
                .param("hash", secret.hash())
                .param("user", link.userId())
                .param("purpose", link.purpose().name())
                .param("email", link.email())
                .param("now", Columns.at(now))
                .param("end", Columns.at(now.plus(link.purpose().life())))
                .param("since", Columns.at(now.minus(PAUSE)))
                .update();
        return made == 1 ? Optional.of(secret) : Optional.empty();
    }

    /**
     * What it is for; it stays good.
     *
     * @throws io.parley.web.problem.Problem {@code invalid-link}
     */
    public Link look(Secret secret, LinkPurpose... purposes) {
        return find("select purpose, user_id, email from link where " + GOOD, secret, purposes);
    }

    /**
     * Uses it up. Of two at once only one gets it.
     *
     * @throws io.parley.web.problem.Problem {@code invalid-link}
     */
    public Link take(Secret secret, LinkPurpose... purposes) {
        return find("delete from link where " + GOOD + " returning purpose, user_id, email", secret, purposes);
    }

    /** Makes all links of the user good for nothing. */
    public void revoke(UUID userId) {
        jdbc.sql("delete from link where user_id = :user").param("user", userId).update();
    }

    private static final String GOOD = "token_hash = :hash and purpose in (:purposes) and expires_at > :now";

    private Link find(String sql, Secret secret, LinkPurpose... purposes) {
        return jdbc.sql(sql)
                .param("hash", secret.hash())
                .param("purposes", List.of(purposes).stream().map(Enum::name).toList())
                .param("now", Columns.at(clock.instant()))
                .query(Link.class)
                .optional()
                .orElseThrow(IdentityProblem.INVALID_LINK::exception);
    }
}
