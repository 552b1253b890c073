package io.parley.event.rsvp;

import io.parley.event.occurrence.Occurrence;
import io.parley.event.occurrence.OccurrenceDetails;
import io.parley.event.purchase.TicketPrice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence that people answer to.
 *
 * @param capacity people; null for no limit
 * @param price of a place; null where there is nothing to pay
 */
public record Answerable(
        UUID eventId,
        UUID orgId,
        String title,
        @Nullable Integer capacity,
        @Nullable TicketPrice price,
        Occurrence occurrence) {

    /** The occurrence, with what it has of its series. */
    public static Answerable of(
            UUID orgId,
            String seriesTitle,
            @Nullable Integer seriesCapacity,
            @Nullable TicketPrice price,
            Occurrence occurrence) {
        OccurrenceDetails own = occurrence.details();
        return new Answerable(
                occurrence.eventId(),
                orgId,
                own == null ? seriesTitle : own.title(),
                own == null ? seriesCapacity : own.capacity(),
                price,
                occurrence);
    }
}
