package io.parley.identity.account;

import io.parley.identity.IdentityProblem;
import io.parley.messaging.Outbox;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever signs in is back. */
@Component
public class ReactivateAccount {

    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    ReactivateAccount(Accounts accounts, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID userId) {
        Account account = accounts.findById(userId).orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        account.reactivate(clock.instant());
        accounts.store(account);
        outbox.append(AccountEvents.changed(account), userId);
    }
}
