package io.parley.identity.session;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.identity.token.AccessTokens;
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
    private final EndSession endSession;
    private final Accounts accounts;
    private final AccessTokens accessTokens;
    private final SessionProperties properties;
    private final Clock clock;

    RefreshSession(
            Sessions sessions,
            SpentTokens spentTokens,
            EndSession endSession,
            Accounts accounts,
            AccessTokens accessTokens,
            SessionProperties properties,
            Clock clock) {
        this.sessions = sessions;
        this.spentTokens = spentTokens;
        this.endSession = endSession;
        this.accounts = accounts;
        this.accessTokens = accessTokens;
        this.properties = properties;
        this.clock = clock;
    }

    @Transactional
    public SessionTokens handle(RefreshSessionCommand command) {
        RefreshToken shown = new RefreshToken(command.refreshToken());
        Session session = sessions.findByTokenHash(shown.hash()).orElseThrow(() -> refuse(shown));
        Instant now = clock.instant();
        if (!session.isAlive(now)) throw IdentityProblem.INVALID_REFRESH_TOKEN.exception();
        RefreshToken next = RefreshToken.fresh();
        session.seenWith(command.userAgent());
        session.give(next, now, now.plus(properties.life()));
        save(session);
        spentTokens.add(shown.hash(), session, now);
        Account account =
                accounts.findById(session.userId()).orElseThrow(IdentityProblem.INVALID_REFRESH_TOKEN::exception);
        return new SessionTokens(account.summary(), accessTokens.issue(account.subjectOf(session.id())), next.value());
    }

    private void save(Session session) {
        try {
            sessions.saveAndFlush(session);
        } catch (OptimisticLockingFailureException overtaken) {
            throw IdentityProblem.REFRESH_OVERTAKEN.exception();
        }
    }

    private Problem refuse(RefreshToken shown) {
        spentTokens.owner(shown).ifPresent(this::end);
        return IdentityProblem.INVALID_REFRESH_TOKEN.exception();
    }

    private void end(EndSessionCommand family) {
        try {
            endSession.handle(family);
        } catch (Problem over) {
            // Somebody else was faster to end it, which is all that we want.
            if (!over.is(IdentityProblem.SESSION_NOT_FOUND)) throw over;
        }
    }
}
