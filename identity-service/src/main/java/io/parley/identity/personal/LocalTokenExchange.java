package io.parley.identity.personal;

import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.identity.secret.Secret;
import io.parley.identity.token.AccessTokens;
import io.parley.security.token.TokenExchange;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.stereotype.Component;

/** Makes the access tokens that personal ones are traded for. */
@Component
class LocalTokenExchange implements TokenExchange {

    private final PersonalTokens tokens;
    private final Accounts accounts;
    private final AccessTokens accessTokens;

    LocalTokenExchange(PersonalTokens tokens, Accounts accounts, AccessTokens accessTokens) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.accessTokens = accessTokens;
    }

    @Override
    public String accessTokenFor(String personalToken) {
        UsedToken used = tokens.use(new Secret(personalToken).hash()).orElseThrow(LocalTokenExchange::refused);
        Account account = accounts.findById(used.userId()).orElseThrow(LocalTokenExchange::refused);
        return accessTokens.issue(account.subjectOf(used.id()), used.scopes());
    }

    private static BadJwtException refused() {
        return new BadJwtException("The personal access token is not good");
    }
}
