package io.parley.org.export;

import io.parley.security.CurrentUser;
import io.parley.web.sql.Locks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has an archive made. Who asks again within a day gets the one that was made. */
@Component
class RequestExport {

    private static final Duration PAUSE = Duration.ofDays(1);

    private final OwnerGate gate;
    private final Exports exports;
    private final Locks locks;
    private final Clock clock;

    RequestExport(OwnerGate gate, Exports exports, Locks locks, Clock clock) {
        this.gate = gate;
        this.exports = exports;
        this.locks = locks;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID orgId, CurrentUser user) {
        gate.require(orgId, user);
        locks.hold(orgId);
        boolean lately = exports.newestOf(orgId)
                .filter(last -> last.requestedAt().isAfter(clock.instant().minus(PAUSE)))
                .isPresent();
        if (!lately) exports.add(orgId, user.id());
    }
}
