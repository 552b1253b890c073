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
 */
record TicketView(
        UUID eventId,
        String title,
        Instant occurrence,
        Instant startsAt,
        int guests,
        String code,
        String qr,
        @Nullable Instant checkedInAt) {}
