package io.parley.identity.administration;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Accounts;
import io.parley.identity.account.Bans;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody sign in again. Until they do, they stay away. */
@Component
class UnbanUser {

    private final Accounts accounts;
    private final Bans bans;
    private final BanLog log;

    UnbanUser(Accounts accounts, Bans bans, BanLog log) {
        this.accounts = accounts;
        this.bans = bans;
        this.log = log;
    }

    @Transactional
    public void handle(UUID userId, UUID staffId) {
        if (accounts.findById(userId).isEmpty()) throw IdentityProblem.USER_NOT_FOUND.exception();
        if (bans.lift(userId)) log.unbanned(userId, staffId);
    }
}
