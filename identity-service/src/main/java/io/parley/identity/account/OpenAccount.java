package io.parley.identity.account;

import io.parley.contracts.identity.UserRegistered;
import io.parley.identity.IdentityProblem;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import java.time.Clock;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
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
        Account account = save(new Account(Ids.next(), command, clock.instant()));
        outbox.append(new UserRegistered(account.id(), account.username(), account.displayName(), null), account.id());
        return account;
    }

    private Account save(Account account) {
        try {
            return accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException refused) {
            throw taken(refused);
        }
    }

    private static RuntimeException taken(DataIntegrityViolationException refused) {
        if (!(refused.getCause() instanceof ConstraintViolationException violation)) return refused;
        return switch (violation.getConstraintName()) {
            case "account_email_key" -> IdentityProblem.EMAIL_TAKEN.exception();
            case "account_username_key" -> IdentityProblem.USERNAME_TAKEN.exception();
            case null, default -> refused;
        };
    }
}
