package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** People were asked to come to an event. */
@EventType("event.people-invited.v1")
public record PeopleInvited(UUID eventId, UUID orgId, String title, List<UUID> userIds, Instant startsAt)
        implements ScheduleEvent {}
