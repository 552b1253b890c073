package io.parley.messaging;

import io.parley.contracts.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a listener gets it.
 *
 * @param id fixed when the event was stored; every resend carries the same
 * @param type the wire type, such as {@code forum.post-created.v1}
 * @param source the service that said it, such as {@code /forum-service}
 * @param time when it was stored
 * @param aggregateId the aggregate that {@code sequence} counts for
 * @param orgId the tenant; null for what belongs to none
 * @param sequence the aggregate's version, rising by one with each event of its stream
 * @param actorId who caused it; null where nobody did
 */
public record ReceivedEvent<E extends DomainEvent>(
        UUID id,
        String type,
        String source,
        Instant time,
        UUID aggregateId,
        @Nullable UUID orgId,
        long sequence,
        @Nullable UUID actorId,
        E payload) {}
