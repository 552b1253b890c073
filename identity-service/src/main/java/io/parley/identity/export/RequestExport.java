package io.parley.identity.export;

import io.parley.contracts.identity.ExportRequested;
import io.parley.identity.HolderProperties;
import io.parley.identity.IdentityProblem;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import io.parley.security.personal.PartKey;
import io.parley.web.sql.Locks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks every service for what it holds of a person. */
@Component
class RequestExport {

    private static final Duration PAUSE = Duration.ofDays(1);

    private final Exports exports;
    private final HolderProperties holders;
    private final Locks locks;
    private final Outbox outbox;
    private final Clock clock;

    RequestExport(Exports exports, HolderProperties holders, Locks locks, Outbox outbox, Clock clock) {
        this.exports = exports;
        this.holders = holders;
        this.locks = locks;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public UUID handle(UUID userId) {
        locks.hold(userId);
        exports.lastOf(userId).ifPresent(this::requirePause);
        UUID id = Ids.next();
        PartKey key = PartKey.fresh();
        exports.add(id, userId, key.secretJwk(), holders.holders());
        outbox.append(new ExportRequested(id, userId, key.publicJwk()), userId);
        return id;
    }

    private void requirePause(Instant last) {
        Duration rest = Duration.between(clock.instant(), last.plus(PAUSE));
        if (rest.isPositive()) throw IdentityProblem.EXPORTED_LATELY.exception().retryAfter(rest);
    }
}
