package io.parley.identity.session;

import io.parley.contracts.identity.SessionRevoked;
import io.parley.identity.IdentityProblem;
import io.parley.messaging.Outbox;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class EndSession {

    private final Sessions sessions;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndSession(Sessions sessions, Outbox outbox, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ends it for good.
     *
     * @throws Problem {@code session-not-found} when this user has no such session, or it is over already
     */
    @Transactional
    public void handle(EndSessionCommand command) {
        Session session = sessions.lock(command.sessionId(), command.userId())
                .filter(found -> found.isAlive(clock.instant()))
                .orElseThrow(IdentityProblem.SESSION_NOT_FOUND::exception);
        session.end(clock.instant());
        outbox.append(new SessionRevoked(session.userId(), session.id()), session.userId());
        events.publishEvent(new SessionEnded(session.id()));
    }
}
