package io.parley.contracts.identity;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.UUID;

/** Sessions that ended before their tokens expire. */
@Stream("identity.sessions")
public sealed interface SessionEvent extends DomainEvent permits SessionRevoked {

    UUID userId();

    @Override
    default UUID aggregateId() {
        return userId();
    }
}
