package io.parley.billing.change;

import com.stripe.net.RequestOptions;
import com.stripe.param.SubscriptionCancelParams;
import io.parley.billing.account.Account;
import io.parley.billing.account.Accounts;
import io.parley.billing.stripe.Stripe;
import io.parley.billing.sync.SyncAccount;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends what is paid for organizations that are gone, until Stripe has taken it. */
@Component
class CancelArchived {

    private static final Logger log = LoggerFactory.getLogger(CancelArchived.class);

    private final Accounts accounts;
    private final Stripe stripe;
    private final SyncAccount syncAccount;
    private final TransactionTemplate transaction;

    CancelArchived(Accounts accounts, Stripe stripe, SyncAccount syncAccount, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.stripe = stripe;
        this.syncAccount = syncAccount;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT10S")
    void run() {
        try {
            accounts.archivedAndPaid().forEach(orgId -> transaction.executeWithoutResult(_ -> cancel(orgId)));
        } catch (Problem | DataAccessException | TransactionException away) {
            log.warn(
                    "A plan of an archived organization goes on: {}",
                    away.getClass().getSimpleName());
        }
    }

    private void cancel(UUID orgId) {
        Account account = accounts.open(orgId);
        if (!account.isSubscribed()) return;
        String id = account.subscriptionId().orElseThrow();
        RequestOptions once =
                RequestOptions.builder().setIdempotencyKey("archived-" + id).build();
        stripe.find(client -> client.v1()
                .subscriptions()
                .cancel(id, SubscriptionCancelParams.builder().build(), once));
        syncAccount.handle(orgId, null);
    }
}
