package io.parley.identity.refresh;

import io.parley.identity.account.Account;
import io.parley.identity.session.RefreshToken;
import io.parley.identity.session.Session;
import io.parley.identity.session.SessionProperties;
import io.parley.identity.token.AccessTokens;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes an access token and the refresh token that goes with it. */
@Component
class TokenPairs {

    private final AccessTokens accessTokens;
    private final SessionProperties properties;

    TokenPairs(AccessTokens accessTokens, SessionProperties properties) {
        this.accessTokens = accessTokens;
        this.properties = properties;
    }

    /** The session, which is still to be saved, knows this refresh token only from now on. */
    SessionTokens next(Session session, Account account, Instant now) {
        RefreshToken token = RefreshToken.fresh();
        session.give(token, now, now.plus(properties.life()));
        return new SessionTokens(account.summary(), accessTokens.issue(account.subjectOf(session.id())), token.value());
    }
}
