package io.parley.identity.refresh;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.identity.session.RefreshToken;
import io.parley.identity.session.Session;
import io.parley.identity.session.Sessions;
import io.parley.web.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rotation. Who shows a token that is spent is taken for a thief, or for the victim of one, and the whole session ends. Who
 * saw it alive and lost the race against another request with the same token is a client that sent it twice: that one is
 * told to use the other answer, and the session goes on.
 */
@Component
public class RefreshSession {

    private final Sessions sessions;
    private final SpentTokens spentTokens;
    private final Accounts accounts;
    private final TokenPairs tokenPairs;
    private final Clock clock;

    RefreshSession(Sessions sessions, SpentTokens spentTokens, Accounts accounts, TokenPairs tokenPairs, Clock clock) {
        this.sessions = sessions;
        this.spentTokens = spentTokens;
        this.accounts = accounts;
        this.tokenPairs = tokenPairs;
        this.clock = clock;
    }

    @Transactional
    public SessionTokens handle(RefreshSessionCommand command) {
        RefreshToken shown = new RefreshToken(command.refreshToken());
        Session session = sessions.findByTokenHash(shown.hash()).orElseThrow(() -> refuse(shown));
        Instant now = clock.instant();
        if (!session.isAlive(now)) throw IdentityProblem.INVALID_REFRESH_TOKEN.exception();
        Account account =
                accounts.findById(session.userId()).orElseThrow(IdentityProblem.INVALID_REFRESH_TOKEN::exception);
        session.seenWith(command.userAgent());
        SessionTokens tokens = tokenPairs.next(session, account, now);
        save(session);
        spentTokens.add(shown.hash(), session, now);
        return tokens;
    }

    private void save(Session session) {
        try {
            sessions.saveAndFlush(session);
        } catch (OptimisticLockingFailureException overtaken) {
            throw IdentityProblem.REFRESH_OVERTAKEN.exception();
        }
    }

    private Problem refuse(RefreshToken shown) {
        spentTokens.endSessionOf(shown);
        return IdentityProblem.INVALID_REFRESH_TOKEN.exception();
    }
}
