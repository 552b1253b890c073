package io.parley.contracts.billing;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.Optional;
import java.util.UUID;

/** What becomes of the payments for tickets of events, in order for each. */
@Stream("billing.tickets")
public sealed interface TicketPaymentEvent extends DomainEvent permits TicketPaymentSucceeded, TicketPaymentRefunded {

    UUID paymentId();

    @Override
    default UUID aggregateId() {
        return paymentId();
    }

    UUID orgId();

    @Override
    default Optional<UUID> tenant() {
        return Optional.of(orgId());
    }
}
