package io.parley.identity.refresh;

import io.parley.identity.account.Account;
import io.parley.identity.account.AdmitAccount;
import io.parley.identity.session.RefreshToken;
import io.parley.identity.session.Session;
import io.parley.identity.session.SessionProperties;
import io.parley.identity.session.Sessions;
import io.parley.messaging.Ids;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class OpenSession {

    private final AdmitAccount admitAccount;
    private final Sessions sessions;
    private final TokenPairs tokenPairs;
    private final SessionProperties properties;
    private final Clock clock;

    OpenSession(
            AdmitAccount admitAccount,
            Sessions sessions,
            TokenPairs tokenPairs,
            SessionProperties properties,
            Clock clock) {
        this.admitAccount = admitAccount;
        this.sessions = sessions;
        this.tokenPairs = tokenPairs;
        this.properties = properties;
        this.clock = clock;
    }

    @Transactional
    public SessionTokens handle(OpenSessionCommand command) {
        Instant now = clock.instant();
        Account account = command.account();
        admitAccount.handle(account);
        Session session = new Session(Ids.next(), account.id(), command.userAgent(), now);
        RefreshToken token = RefreshToken.fresh();
        session.give(token, now, now.plus(properties.life()));
        sessions.saveAndFlush(session);
        return tokenPairs.of(account, session.id(), token);
    }
}
