package io.parley.contracts.billing;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.Optional;
import java.util.UUID;

/** What organizations pay for, in order for each. */
@Stream("billing.subscriptions")
public sealed interface SubscriptionEvent extends DomainEvent
        permits TrialStarted,
                SubscriptionActivated,
                SubscriptionChanged,
                SubscriptionPastDue,
                GraceStarted,
                OrganizationReadOnly,
                SubscriptionEnded,
                InvoicePaid,
                InvoiceFailed {

    @Override
    default UUID aggregateId() {
        return orgId();
    }

    UUID orgId();

    @Override
    default Optional<UUID> tenant() {
        return Optional.of(orgId());
    }

    /** What the organization may do now; empty for what is about money only. */
    default Optional<Entitlement> entitled() {
        return switch (this) {
            case TrialStarted e -> Optional.of(e.entitlement());
            case SubscriptionActivated e -> Optional.of(e.entitlement());
            case SubscriptionChanged e -> Optional.of(e.entitlement());
            case SubscriptionPastDue e -> Optional.of(e.entitlement());
            case GraceStarted e -> Optional.of(e.entitlement());
            case OrganizationReadOnly e -> Optional.of(e.entitlement());
            case SubscriptionEnded e -> Optional.of(e.entitlement());
            case InvoicePaid _, InvoiceFailed _ -> Optional.empty();
        };
    }
}
