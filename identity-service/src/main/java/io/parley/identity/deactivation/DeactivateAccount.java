package io.parley.identity.deactivation;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.AccountEvents;
import io.parley.identity.account.Accounts;
import io.parley.identity.authorization.EndAuthorizations;
import io.parley.identity.session.EndSessions;
import io.parley.messaging.Outbox;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs out everywhere and hides the profile, until its owner signs in again. */
@Component
public class DeactivateAccount {

    private final Accounts accounts;
    private final EndSessions endSessions;
    private final EndAuthorizations endAuthorizations;
    private final Outbox outbox;
    private final Clock clock;

    DeactivateAccount(
            Accounts accounts,
            EndSessions endSessions,
            EndAuthorizations endAuthorizations,
            Outbox outbox,
            Clock clock) {
        this.accounts = accounts;
        this.endSessions = endSessions;
        this.endAuthorizations = endAuthorizations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID userId) {
        Account account = accounts.findById(userId).orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        account.deactivate(clock.instant());
        accounts.store(account);
        endSessions.handle(userId, null);
        endAuthorizations.ofUser(userId);
        outbox.append(AccountEvents.deactivated(account), userId);
    }
}
