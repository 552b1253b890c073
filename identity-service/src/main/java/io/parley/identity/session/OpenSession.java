package io.parley.identity.session;

import io.parley.identity.account.Account;
import io.parley.identity.token.AccessTokens;
import io.parley.messaging.Ids;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class OpenSession {

    private final Sessions sessions;
    private final SessionProperties properties;
    private final AccessTokens accessTokens;
    private final Clock clock;

    OpenSession(Sessions sessions, SessionProperties properties, AccessTokens accessTokens, Clock clock) {
        this.sessions = sessions;
        this.properties = properties;
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    @Transactional
    public SessionTokens handle(OpenSessionCommand command) {
        Instant now = clock.instant();
        Account account = command.account();
        RefreshToken token = RefreshToken.fresh();
        Session session = new Session(Ids.next(), account.id(), command.userAgent(), now);
        session.give(token, now, now.plus(properties.life()));
        sessions.saveAndFlush(session);
        return new SessionTokens(account.summary(), accessTokens.issue(account.subjectOf(session.id())), token.value());
    }
}
