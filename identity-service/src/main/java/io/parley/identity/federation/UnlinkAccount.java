package io.parley.identity.federation;

import io.parley.identity.IdentityProblem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class UnlinkAccount {

    private final LinkedAccounts linkedAccounts;

    UnlinkAccount(LinkedAccounts linkedAccounts) {
        this.linkedAccounts = linkedAccounts;
    }

    @Transactional
    public void handle(UUID userId, UUID id) {
        if (!linkedAccounts.isOf(userId, id)) throw IdentityProblem.LINK_NOT_FOUND.exception();
        if (!linkedAccounts.isDispensable(userId, id)) throw IdentityProblem.LAST_SIGN_IN.exception();
        linkedAccounts.remove(id);
    }
}
