package io.parley.contracts.forum;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.Optional;
import java.util.UUID;

/** Forums, in order for each. */
@Stream("forum.forums")
public sealed interface ForumEvent extends DomainEvent permits ForumCreated, ForumChanged, ForumDeleted {

    UUID forumId();

    @Override
    default UUID aggregateId() {
        return forumId();
    }

    UUID orgId();

    @Override
    default Optional<UUID> tenant() {
        return Optional.of(orgId());
    }
}
