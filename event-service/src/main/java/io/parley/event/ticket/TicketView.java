package io.parley.event.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lets the caller and their guests in, once.
 *
 * @param occurrence the original start
 * @param guests whom they bring along
 * @param code for {@code POST /events/{eventId}/check-ins}, 64 characters
 * @param qr the code as QR code: an SVG document without a size of its own
 * @param checkedInAt null until they have come
 * @param payment null where nothing was to be paid
 */
record TicketView(
        UUID eventId,
        String title,
        Instant occurrence,
        Instant startsAt,
        int guests,
        String code,
        String qr,
        @Nullable Instant checkedInAt,
        @Nullable TicketReceipt payment) {

    /**
     * What was paid.
     *
     * @param amount for the whole party, in the minor unit of the currency
     * @param refunded how much of it went back, or is on its way
     * @param receiptUrl a page of Stripe
     */
    record TicketReceipt(
            long amount,
            String currency,
            long refunded,
            Instant paidAt,
            @Nullable String receiptUrl) {}
}
