package io.parley.contracts.forum;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import io.parley.contracts.place.Readers;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Forums, in order for each. */
@Stream("forum.forums")
public sealed interface ForumEvent extends DomainEvent
        permits ForumCreated, ForumChanged, ForumDeleted, ForumSubscriptionChanged {

    /** The type of place that a forum is. */
    String PLACE = "forum";

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

    /** For events from before there were places; owners say it by themselves. */
    static Readers readersBy(boolean isPrivate, @Nullable String requiredRole) {
        if (requiredRole == null) return isPrivate ? Readers.members("member") : Readers.everyone();
        return Readers.members(isPrivate && requiredRole.equals("guest") ? "member" : requiredRole);
    }
}
