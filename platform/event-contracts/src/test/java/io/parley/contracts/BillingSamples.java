package io.parley.contracts;

import io.parley.contracts.billing.Entitlement;
import io.parley.contracts.billing.GraceStarted;
import io.parley.contracts.billing.InvoiceFailed;
import io.parley.contracts.billing.InvoicePaid;
import io.parley.contracts.billing.OrganizationReadOnly;
import io.parley.contracts.billing.SubscriptionActivated;
import io.parley.contracts.billing.SubscriptionChanged;
import io.parley.contracts.billing.SubscriptionEnded;
import io.parley.contracts.billing.SubscriptionPastDue;
import io.parley.contracts.billing.TicketPaymentRefunded;
import io.parley.contracts.billing.TicketPaymentSucceeded;
import io.parley.contracts.billing.TrialStarted;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** What billing-service tells, as the approved files say it. */
final class BillingSamples {

    private static final UUID ORG = EventSamples.id(3);
    private static final UUID EVENT = EventSamples.id(16);
    private static final UUID PAYMENT = EventSamples.id(21);
    private static final Instant CREATED = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Instant UPDATED = Instant.parse("2026-03-01T12:05:00Z");

    private BillingSamples() {}

    static Stream<DomainEvent> all() {
        Entitlement active = new Entitlement("organization", 250, "active");
        return Stream.of(
                new TrialStarted(ORG, new Entitlement("community", 50, "trialing"), UPDATED),
                new SubscriptionActivated(ORG, active, "month", UPDATED),
                new SubscriptionChanged(ORG, active, "year", UPDATED, true, 120),
                new SubscriptionPastDue(ORG, new Entitlement("organization", 250, "past_due"), CREATED, UPDATED),
                new GraceStarted(ORG, new Entitlement("organization", 250, "grace"), UPDATED),
                new OrganizationReadOnly(ORG, new Entitlement("community", 50, "read_only"), "trial-ended"),
                new SubscriptionEnded(ORG, new Entitlement("custom", null, "canceled")),
                new InvoicePaid(ORG, "in_1Pgc6tB7WZ01zgkWu9fdqL6I", 9900, "usd"),
                new InvoiceFailed(ORG, "in_1Pgc6tB7WZ01zgkWu9fdqL6I", 9900, "usd", 2),
                new TicketPaymentSucceeded(
                        PAYMENT, ORG, EVENT, 4500, "eur", "https://pay.stripe.com/receipts/acct_1/ch_1", UPDATED),
                new TicketPaymentRefunded(PAYMENT, ORG, EVENT, EventSamples.id(22), 1500, "eur", UPDATED));
    }
}
