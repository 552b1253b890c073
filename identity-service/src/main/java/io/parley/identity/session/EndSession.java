package io.parley.identity.session;

import io.parley.identity.IdentityProblem;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class EndSession {

    private final Sessions sessions;
    private final Revocations revocations;
    private final Clock clock;

    EndSession(Sessions sessions, Revocations revocations, Clock clock) {
        this.sessions = sessions;
        this.revocations = revocations;
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
        revocations.tell(session.userId(), session.id());
    }
}
