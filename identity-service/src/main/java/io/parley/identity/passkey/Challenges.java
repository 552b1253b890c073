package io.parley.identity.passkey;

import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** What browsers have to sign. Each is good once, for five minutes, and for whom it was made. */
@Component
class Challenges {

    static final Duration LIFE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    Challenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param userId null for one who signs in */
    Bytes make(@Nullable UUID userId) {
        Bytes challenge = Bytes.random();
        jdbc.sql("""
                        insert into passkey_challenge (challenge, user_id, expires_at)
                        values (:challenge, cast(:user as uuid), :until)""")
                .param("challenge", challenge.toBase64UrlString())
                .param("user", userId)
                .param("until", Columns.at(clock.instant().plus(LIFE)))
                .update();
        return challenge;
    }

    /** Whether it was made for this user and is good; it no longer is. */
    boolean take(Bytes challenge, @Nullable UUID userId) {
        return jdbc.sql("""
                        delete from passkey_challenge
                         where challenge = :challenge and user_id is not distinct from cast(:user as uuid)
                           and expires_at > :now""")
                        .param("challenge", challenge.toBase64UrlString())
                        .param("user", userId)
                        .param("now", Columns.at(clock.instant()))
                        .update()
                == 1;
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT10M")
    void purge() {
        jdbc.sql("delete from passkey_challenge where expires_at < :now")
                .param("now", Columns.at(clock.instant()))
                .update();
    }
}
