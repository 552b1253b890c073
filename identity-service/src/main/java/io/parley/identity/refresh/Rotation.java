package io.parley.identity.refresh;

import io.parley.identity.session.RefreshToken;
import io.parley.identity.session.Session;
import io.parley.identity.session.SessionProperties;
import io.parley.identity.session.Sessions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Trades a refresh token for its successor. For a short while a token that is just spent gets the same successor again: two
 * tabs that ask at once both go on, and so does who has lost the answer.
 */
@Component
class Rotation {

    private final Sessions sessions;
    private final SpentTokens spentTokens;
    private final SessionProperties properties;
    private final Clock clock;

    Rotation(Sessions sessions, SpentTokens spentTokens, SessionProperties properties, Clock clock) {
        this.sessions = sessions;
        this.spentTokens = spentTokens;
        this.properties = properties;
        this.clock = clock;
    }

    /** Empty if the token is good for nothing, whatever it once was. */
    @Transactional
    public Optional<Renewal> of(RefreshToken shown, @Nullable String userAgent) {
        Instant now = clock.instant();
        return sessions.lockByToken(shown.hash())
                .filter(session -> session.isAlive(now))
                .flatMap(session -> renewed(session, shown, userAgent, now));
    }

    private Optional<Renewal> renewed(Session session, RefreshToken shown, @Nullable String userAgent, Instant now) {
        Optional<RefreshToken> token = session.isGood(shown)
                ? Optional.of(rotated(session, shown, userAgent, now))
                : session.successorOf(shown, now.minus(properties.grace()));
        return token.map(good -> new Renewal(session.id(), session.userId(), good));
    }

    private RefreshToken rotated(Session session, RefreshToken shown, @Nullable String userAgent, Instant now) {
        session.seenWith(userAgent);
        RefreshToken successor = session.rotate(shown, now, now.plus(properties.life()));
        sessions.saveAndFlush(session);
        spentTokens.add(shown.hash(), session, now);
        return successor;
    }
}
