package io.parley.identity.account;

import io.parley.identity.IdentityProblem;
import io.parley.messaging.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets in who has proved to be the owner, unless the account is banned. Whoever was away is back. */
@Component
public class AdmitAccount {

    private final Bans bans;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    AdmitAccount(Bans bans, Accounts accounts, Outbox outbox, Clock clock) {
        this.bans = bans;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Passes unless a ban lasts.
     *
     * @throws io.parley.web.problem.Problem {@code account-banned}
     */
    @Transactional
    public void handle(Account signingIn) {
        bans.requireNone(signingIn.id());
        if (!signingIn.isDeactivated()) return;
        Account account = accounts.findById(signingIn.id()).orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        account.reactivate(clock.instant());
        accounts.store(account);
        outbox.append(AccountEvents.changed(account), account.id());
    }
}
