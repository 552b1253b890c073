package io.parley.identity.personal;

import io.parley.identity.IdentityProblem;
import io.parley.identity.session.Revocations;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To the services it is a session that ends: within a second none of them takes the token. */
@Component
class RevokePersonalToken {

    private final PersonalTokens tokens;
    private final Revocations revocations;

    RevokePersonalToken(PersonalTokens tokens, Revocations revocations) {
        this.tokens = tokens;
        this.revocations = revocations;
    }

    @Transactional
    public void handle(UUID userId, UUID tokenId) {
        if (!tokens.remove(userId, tokenId)) throw IdentityProblem.TOKEN_NOT_FOUND.exception();
        revocations.tell(userId, tokenId);
    }
}
