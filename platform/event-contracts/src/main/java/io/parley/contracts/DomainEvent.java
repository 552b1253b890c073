package io.parley.contracts;

import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened in one service, told to the others.
 *
 * <p>Implementations are records under one sealed interface for each {@link Stream}, carry an {@link EventType}, and only
 * ever grow by optional components. See docs/events.md.
 */
public interface DomainEvent {

    /** The aggregate whose events must stay in order: the record's key and {@code ce_subject}. */
    UUID aggregateId();

    /** The organization that this event belongs to; empty for what belongs to none, such as an account. */
    default Optional<UUID> tenant() {
        return Optional.empty();
    }
}
