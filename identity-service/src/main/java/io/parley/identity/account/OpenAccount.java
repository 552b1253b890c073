package io.parley.identity.account;

import io.parley.contracts.identity.UserRegistered;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class OpenAccount {

    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    OpenAccount(Accounts accounts, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Opens it, or says which of its names someone else was faster to take. */
    @Transactional
    public Account handle(OpenAccountCommand command) {
        Account account = accounts.store(new Account(Ids.next(), command, clock.instant()));
        outbox.append(
                new UserRegistered(account.id(), account.username(), account.displayName(), account.avatarUrl()),
                account.id());
        return account;
    }
}
