package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event, or some occurrences of it, will not take place. It stays readable.
 *
 * @param occurrences those that are cancelled, by their original start; null where it is the whole event
 * @param userIds who was going, waiting or interested, at most 10,000
 * @param details of the event as a whole; null in events of before they were told
 */
@EventType("event.event-cancelled.v1")
public record EventCancelled(
        UUID eventId,
        UUID orgId,
        String title,
        @Nullable List<Instant> occurrences,
        List<UUID> userIds,
        Instant cancelledAt,
        @Nullable EventDetails details)
        implements ScheduleEvent {}
