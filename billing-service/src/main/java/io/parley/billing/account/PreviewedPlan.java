package io.parley.billing.account;

import io.parley.billing.plan.Plan;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the last preview counted, and from when, so that the change that follows comes to the same sum. */
@Embeddable
public class PreviewedPlan {

    private static final Duration HOLDS = Duration.ofMinutes(30);

    @Column(name = "previewed_plan")
    private String plan;

    @Column(name = "previewed_quantity")
    private @Nullable Integer quantity;

    @Column(name = "previewed_at")
    private Instant at;

    protected PreviewedPlan() {}

    PreviewedPlan(Plan plan, int quantity, Instant at) {
        this.plan = plan.lookupKey();
        this.quantity = quantity;
        this.at = at;
    }

    boolean holds(Plan wanted, Instant now) {
        return plan.equals(wanted.lookupKey()) && at.isAfter(now.minus(HOLDS));
    }

    /** How many times the plan is paid. */
    public int quantity() {
        return Objects.requireNonNullElse(quantity, 1);
    }

    /** From when it counts. */
    public Instant at() {
        return at;
    }
}
