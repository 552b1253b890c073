package io.parley.billing.account;

import io.parley.contracts.billing.Entitlement;
import io.parley.contracts.billing.GraceStarted;
import io.parley.contracts.billing.OrganizationReadOnly;
import io.parley.contracts.billing.SubscriptionActivated;
import io.parley.contracts.billing.SubscriptionChanged;
import io.parley.contracts.billing.SubscriptionEnded;
import io.parley.contracts.billing.SubscriptionEvent;
import io.parley.contracts.billing.SubscriptionPastDue;
import io.parley.contracts.billing.TrialStarted;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others are told of an account. */
record Standing(
        Entitlement entitlement,
        @Nullable String period,
        @Nullable Instant periodEndsAt,
        boolean cancelAtPeriodEnd,
        @Nullable Instant pastDueSince,
        @Nullable Integer paidSeats) {

    AccountStatus status() {
        return AccountStatus.ofWire(entitlement.status());
    }

    /** What has happened where this has become of another status. */
    SubscriptionEvent reached(UUID orgId, Instant trialEndsAt, Patience patience) {
        return switch (status()) {
            case TRIALING -> new TrialStarted(orgId, entitlement, trialEndsAt);
            case ACTIVE -> new SubscriptionActivated(orgId, entitlement, period, periodEndsAt);
            case PAST_DUE -> new SubscriptionPastDue(orgId, entitlement, since(), patience.graceStart(since()));
            case GRACE -> new GraceStarted(orgId, entitlement, patience.graceEnd(since()));
            case READ_ONLY ->
                new OrganizationReadOnly(orgId, entitlement, pastDueSince == null ? "trial-ended" : "unpaid");
            case CANCELED -> new SubscriptionEnded(orgId, entitlement);
        };
    }

    /** What has happened where it is only the plan or its end. */
    SubscriptionEvent changed(UUID orgId) {
        return new SubscriptionChanged(orgId, entitlement, period, periodEndsAt, cancelAtPeriodEnd, paidSeats);
    }

    private Instant since() {
        return Objects.requireNonNull(pastDueSince);
    }
}
