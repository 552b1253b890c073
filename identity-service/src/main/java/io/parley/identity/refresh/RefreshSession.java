package io.parley.identity.refresh;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.identity.session.RefreshToken;
import io.parley.web.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Who shows a token that is spent is taken for a thief, or for the victim of one, and the whole session ends. Not one
 * transaction: the session ends although the request is refused, and that must not wait for a second connection.
 */
@Component
public class RefreshSession {

    private final Rotation rotation;
    private final SpentTokens spentTokens;
    private final Accounts accounts;
    private final TokenPairs tokenPairs;

    RefreshSession(Rotation rotation, SpentTokens spentTokens, Accounts accounts, TokenPairs tokenPairs) {
        this.rotation = rotation;
        this.spentTokens = spentTokens;
        this.accounts = accounts;
        this.tokenPairs = tokenPairs;
    }

    public SessionTokens handle(RefreshSessionCommand command) {
        RefreshToken shown = new RefreshToken(command.refreshToken());
        Renewal renewal = rotation.of(shown, command.userAgent()).orElseThrow(() -> refuse(shown));
        Account account =
                accounts.findById(renewal.userId()).orElseThrow(IdentityProblem.INVALID_REFRESH_TOKEN::exception);
        return tokenPairs.of(account, renewal.sessionId(), renewal.token());
    }

    private Problem refuse(RefreshToken shown) {
        spentTokens.endSessionOf(shown);
        return IdentityProblem.INVALID_REFRESH_TOKEN.exception();
    }
}
