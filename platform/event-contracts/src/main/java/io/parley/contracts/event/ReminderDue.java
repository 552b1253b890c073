package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An occurrence that people go to begins soon.
 *
 * @param before {@code day} or {@code hour}
 * @param userIds who is to be reminded, at most 1,000; more are told by further events
 */
@EventType("event.reminder-due.v1")
public record ReminderDue(
        UUID eventId, UUID orgId, String title, Instant occurrence, Instant startsAt, String before, List<UUID> userIds)
        implements ScheduleEvent {}
