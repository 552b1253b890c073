package io.parley.identity.app;

import io.parley.identity.IdentityProblem;
import io.parley.identity.authorization.EndAuthorizations;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a consent back, and with it all that the app holds. */
@Component
class EndGrant {

    private final Grants grants;
    private final EndAuthorizations endAuthorizations;

    EndGrant(Grants grants, EndAuthorizations endAuthorizations) {
        this.grants = grants;
        this.endAuthorizations = endAuthorizations;
    }

    @Transactional
    public void handle(UUID userId, UUID grantId) {
        if (!grants.isOf(userId, grantId)) throw IdentityProblem.GRANT_NOT_FOUND.exception();
        endAuthorizations.ofGrant(grantId);
        grants.remove(grantId);
    }
}
