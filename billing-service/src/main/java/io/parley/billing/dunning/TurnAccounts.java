package io.parley.billing.dunning;

import io.parley.billing.BillingTime;
import io.parley.billing.account.Account;
import io.parley.billing.account.Accounts;
import io.parley.billing.account.Patience;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has accounts become what time makes of them, and those who pay told. Each does so once however many replicas look: who comes
 * second finds, under the account's lock, that it is done.
 */
@Component
class TurnAccounts {

    private static final Logger log = LoggerFactory.getLogger(TurnAccounts.class);

    private final Accounts accounts;
    private final Reminders reminders;
    private final Patience patience;
    private final TransactionTemplate transaction;
    private final BillingTime time;

    TurnAccounts(
            Accounts accounts,
            Reminders reminders,
            Patience patience,
            TransactionTemplate transaction,
            BillingTime time) {
        this.accounts = accounts;
        this.reminders = reminders;
        this.patience = patience;
        this.transaction = transaction;
        this.time = time;
    }

    @Scheduled(fixedDelayString = "${parley.billing.dunning.every:PT5S}")
    void run() {
        try {
            accounts.turning().forEach(orgId -> transaction.executeWithoutResult(_ -> turn(orgId)));
            accounts.unreminded().forEach(orgId -> transaction.executeWithoutResult(_ -> remind(orgId)));
        } catch (DataAccessException | TransactionException away) {
            log.info("No account turns, the next run will: {}", away.getClass().getSimpleName());
        }
    }

    private void turn(UUID orgId) {
        accounts.store(accounts.open(orgId), null);
    }

    private void remind(UUID orgId) {
        Account account = accounts.open(orgId);
        if (account.remind(time.now(), patience)) reminders.order(orgId);
        accounts.store(account, null);
    }
}
