package io.parley.billing.change;

import com.stripe.model.SubscriptionItem;
import io.parley.billing.BillingProblem;
import io.parley.billing.BillingTime;
import io.parley.billing.access.BillingGate;
import io.parley.billing.account.Account;
import io.parley.billing.account.Accounts;
import io.parley.billing.account.PreviewedPlan;
import io.parley.billing.plan.ChoosePlanRequest;
import io.parley.billing.plan.Plan;
import io.parley.billing.plan.Plans;
import io.parley.billing.seat.Seats;
import io.parley.billing.sync.SyncAccount;
import io.parley.security.CurrentUser;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Switches to another plan. The present one again changes nothing. */
@Component
class ChangePlan {

    private final BillingGate gate;
    private final Accounts accounts;
    private final Plans plans;
    private final Seats seats;
    private final PlanSwitch planSwitch;
    private final SyncAccount syncAccount;
    private final BillingTime time;

    ChangePlan(
            BillingGate gate,
            Accounts accounts,
            Plans plans,
            Seats seats,
            PlanSwitch planSwitch,
            SyncAccount syncAccount,
            BillingTime time) {
        this.gate = gate;
        this.accounts = accounts;
        this.plans = plans;
        this.seats = seats;
        this.planSwitch = planSwitch;
        this.syncAccount = syncAccount;
        this.time = time;
    }

    @Transactional
    public Account handle(UUID orgId, ChoosePlanRequest request, CurrentUser user) {
        gate.enter(orgId, user);
        Plan plan = plans.require(request.tier(), request.interval());
        seats.requireRoom(orgId, plan.memberLimit());
        Account account = accounts.open(orgId);
        SubscriptionItem item = account.subscriptionId()
                .filter(_ -> account.isSubscribed())
                .map(planSwitch::item)
                .orElseThrow(BillingProblem.NO_SUBSCRIPTION::exception);
        if (!planSwitch.isPresent(item, plan)) {
            Instant now = time.now();
            int quantity = account.previewed(plan, now)
                    .map(PreviewedPlan::quantity)
                    .orElseGet(() -> plan.quantity(seats.used(orgId)));
            planSwitch.make(SwitchTerms.of(account, item, plan, quantity, now), account.version());
        }
        return syncAccount.handle(orgId, user.id());
    }
}
