package io.parley.identity.refresh;

import io.parley.identity.account.Account;
import io.parley.identity.session.RefreshToken;
import io.parley.identity.token.AccessTokens;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the access token that goes with a refresh token. */
@Component
class TokenPairs {

    private final AccessTokens accessTokens;

    TokenPairs(AccessTokens accessTokens) {
        this.accessTokens = accessTokens;
    }

    SessionTokens of(Account account, UUID sessionId, RefreshToken token) {
        return new SessionTokens(account.summary(), accessTokens.issue(account.subjectOf(sessionId)), token.value());
    }
}
