package io.parley.billing.change;

import com.stripe.param.SubscriptionUpdateParams;
import io.parley.billing.BillingProblem;
import io.parley.billing.access.BillingGate;
import io.parley.billing.account.Account;
import io.parley.billing.account.Accounts;
import io.parley.billing.stripe.Stripe;
import io.parley.billing.sync.SyncAccount;
import io.parley.security.CurrentUser;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has a plan end when what was paid is over, or go on after all. */
@Component
class CancelPlan {

    private final BillingGate gate;
    private final Accounts accounts;
    private final Stripe stripe;
    private final SyncAccount syncAccount;

    CancelPlan(BillingGate gate, Accounts accounts, Stripe stripe, SyncAccount syncAccount) {
        this.gate = gate;
        this.accounts = accounts;
        this.stripe = stripe;
        this.syncAccount = syncAccount;
    }

    @Transactional
    public Account handle(UUID orgId, boolean ends, CurrentUser user) {
        gate.enter(orgId, user);
        Account account = accounts.open(orgId);
        String subscriptionId = account.subscriptionId()
                .filter(_ -> account.isSubscribed())
                .orElseThrow(BillingProblem.NO_SUBSCRIPTION::exception);
        SubscriptionUpdateParams params =
                SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(ends).build();
        stripe.call(client -> client.v1().subscriptions().update(subscriptionId, params));
        return syncAccount.handle(orgId, user.id());
    }
}
