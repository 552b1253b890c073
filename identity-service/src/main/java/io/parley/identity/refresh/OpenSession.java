package io.parley.identity.refresh;

import io.parley.identity.account.Account;
import io.parley.identity.session.Session;
import io.parley.identity.session.Sessions;
import io.parley.messaging.Ids;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class OpenSession {

    private final Sessions sessions;
    private final TokenPairs tokenPairs;
    private final Clock clock;

    OpenSession(Sessions sessions, TokenPairs tokenPairs, Clock clock) {
        this.sessions = sessions;
        this.tokenPairs = tokenPairs;
        this.clock = clock;
    }

    @Transactional
    public SessionTokens handle(OpenSessionCommand command) {
        Instant now = clock.instant();
        Account account = command.account();
        Session session = new Session(Ids.next(), account.id(), command.userAgent(), now);
        SessionTokens tokens = tokenPairs.next(session, account, now);
        sessions.saveAndFlush(session);
        return tokens;
    }
}
