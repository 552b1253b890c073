package io.parley.identity.federation;

import io.parley.identity.secret.Secret;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Browsers on their way to a provider. Each comes back once, within ten minutes, to the provider that it went to. */
@Component
class ProviderRequests {

    static final Duration LIFE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param userId who links an account of theirs; null for one who signs in */
    void add(Secret secret, String provider, @Nullable UUID userId) {
        jdbc.sql("""
                        insert into provider_request (secret_hash, provider, user_id, expires_at)
                        values (:hash, :provider, :user, :until)""")
                .param("hash", secret.hash())
                .param("provider", provider)
                .param("user", userId, Types.OTHER)
                .param("until", Columns.at(clock.instant().plus(LIFE)))
                .update();
    }

    /** For whom it was begun, if it is good; it no longer is. */
    Optional<Begun> take(Secret secret, String provider) {
        return jdbc.sql("""
                        delete from provider_request
                         where secret_hash = :hash and provider = :provider and expires_at > :now
                        returning user_id""")
                .param("hash", secret.hash())
                .param("provider", provider)
                .param("now", Columns.at(clock.instant()))
                .query((row, _) -> new Begun(Columns.uuidOrNull(row, "user_id")))
                .optional();
    }

    @Scheduled(initialDelayString = "PT8M", fixedDelayString = "PT10M")
    void purge() {
        jdbc.sql("delete from provider_request where expires_at < :now")
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    record Begun(@Nullable UUID userId) {}
}
