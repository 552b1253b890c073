package io.parley.identity.session;

import io.parley.contracts.identity.SessionRevoked;
import io.parley.messaging.Outbox;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells everybody that what was signed in by this id is no longer: the other services, and those in this one who listen for it. */
@Component
public class Revocations {

    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Revocations(Outbox outbox, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.events = events;
    }

    public void tell(UUID userId, UUID sessionId) {
        outbox.append(new SessionRevoked(userId, sessionId), userId);
        events.publishEvent(new SessionEnded(sessionId));
    }
}
