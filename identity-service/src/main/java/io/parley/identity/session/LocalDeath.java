package io.parley.identity.session;

import io.parley.security.DiedSessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Kills the access tokens of an ended session here at once; the other services hear of it within a second. */
@Component
class LocalDeath {

    private final DiedSessions diedSessions;

    LocalDeath(DiedSessions diedSessions) {
        this.diedSessions = diedSessions;
    }

    @TransactionalEventListener
    void on(SessionEnded event) {
        diedSessions.add(event.sessionId());
    }
}
