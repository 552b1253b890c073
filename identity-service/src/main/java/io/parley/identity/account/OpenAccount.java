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
    private final Usernames usernames;
    private final Outbox outbox;
    private final Clock clock;

    OpenAccount(Accounts accounts, Usernames usernames, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.usernames = usernames;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Opens it, or says which of its names someone else was faster to take. */
    @Transactional
    public Account handle(OpenAccountCommand command) {
        Account account = accounts.store(new Account(Ids.next(), command, clock.instant()));
        usernames.take(account.username(), account.id());
        outbox.append(
                new UserRegistered(account.id(), account.username(), account.displayName(), account.avatarUrl()),
                account.id());
        return account;
    }
}
