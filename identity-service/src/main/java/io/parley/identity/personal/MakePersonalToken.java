package io.parley.identity.personal;

import io.parley.identity.IdentityProblem;
import io.parley.identity.secret.Secret;
import io.parley.identity.token.Scopes;
import io.parley.messaging.Ids;
import io.parley.security.token.TokenExchange;
import io.parley.web.problem.CommonProblem;
import io.parley.web.sql.Locks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class MakePersonalToken {

    private static final int MOST = 50;
    private static final int SHOWN = TokenExchange.PREFIX.length() + 4;

    private final PersonalTokens tokens;
    private final Locks locks;
    private final Clock clock;

    MakePersonalToken(PersonalTokens tokens, Locks locks, Clock clock) {
        this.tokens = tokens;
        this.locks = locks;
        this.clock = clock;
    }

    @Transactional
    public PersonalToken handle(MakePersonalTokenCommand command) {
        Instant now = clock.instant();
        requireValid(command, now);
        locks.hold("personal tokens of " + command.userId());
        if (tokens.count(command.userId()) >= MOST) throw IdentityProblem.TOO_MANY_TOKENS.exception();
        Secret secret = Secret.fresh(TokenExchange.PREFIX);
        PersonalToken made = new PersonalToken(
                Ids.next(),
                command.name(),
                secret.value().substring(0, SHOWN),
                command.scopes(),
                now,
                command.expiresAt(),
                null,
                secret.value());
        tokens.add(command.userId(), made, secret.hash());
        return made;
    }

    private static void requireValid(MakePersonalTokenCommand command, Instant now) {
        if (!Scopes.ofContexts(command.scopes()))
            throw CommonProblem.INVALID_REQUEST.at("/scopes", "must be scopes such as forum:read");
        if (command.expiresAt() != null && !command.expiresAt().isAfter(now))
            throw CommonProblem.INVALID_REQUEST.at("/expiresAt", "must be in the future");
    }
}
