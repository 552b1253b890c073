package io.parley.billing.ticket;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Payments for places that may have been made without our having heard of it. */
@Component
public class UntoldTickets {

    private final TicketPayments payments;
    private final SyncTicketPayment sync;

    UntoldTickets(TicketPayments payments, SyncTicketPayment sync) {
        this.payments = payments;
        this.sync = sync;
    }

    /** How one was here, and how it is now that it was read. */
    public record TicketDrift(UUID orgId, String ours, String theirs) {}

    /** Those that aren't paid as far as we know. */
    public List<UUID> open() {
        return payments.open();
    }

    /** Reads one from Stripe; a page that expired there is closed here. */
    @Transactional
    public TicketDrift read(UUID id) {
        TicketPayment before = payments.lock(id).orElseThrow();
        String status = sync.read(before);
        if (status.equals("expired")) payments.closed(id);
        TicketPayment now = payments.lock(id).orElseThrow();
        return new TicketDrift(before.order().orgId(), before.summary(), now.summary());
    }
}
