package io.parley.billing.account;

import io.parley.billing.plan.Plan;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** The moment that the last preview counted from, so that the change that follows comes to the same sum. */
@Embeddable
class PreviewedPlan {

    private static final Duration HOLDS = Duration.ofMinutes(30);

    @Column(name = "previewed_plan")
    private String plan;

    @Column(name = "previewed_at")
    private Instant at;

    protected PreviewedPlan() {}

    PreviewedPlan(Plan plan, Instant at) {
        this.plan = plan.lookupKey();
        this.at = at;
    }

    Instant countedFrom(Plan wanted, Instant now) {
        boolean holds = plan.equals(wanted.lookupKey()) && at.isAfter(now.minus(HOLDS));
        return holds ? at : now;
    }
}
