package io.parley.billing.change;

import com.stripe.model.SubscriptionItem;
import io.parley.billing.account.Account;
import io.parley.billing.account.PreviewedPlan;
import io.parley.billing.plan.Interval;
import io.parley.billing.plan.Plan;
import java.time.Instant;

/** When a switch is charged, and from when it counts. */
final class SwitchTerms {

    private SwitchTerms() {}

    static PlanSwitch.Order of(Account account, SubscriptionItem item, Plan plan, int quantity, Instant now) {
        Instant from = account.previewed(plan, now).map(PreviewedPlan::at).orElse(now);
        return new PlanSwitch.Order(item, plan, quantity, isDueNow(account, plan), within(item, from));
    }

    /** What is more is due now; what is less is credited on the next invoice. */
    private static boolean isDueNow(Account account, Plan plan) {
        if (plan.tier() != account.tier()) return plan.tier().atLeast(account.tier());
        return plan.interval() == Interval.YEAR;
    }

    private static Instant within(SubscriptionItem item, Instant at) {
        Instant start = Instant.ofEpochSecond(item.getCurrentPeriodStart());
        Instant last = Instant.ofEpochSecond(item.getCurrentPeriodEnd() - 1);
        if (at.isBefore(start)) return start;
        return at.isAfter(last) ? last : at;
    }
}
