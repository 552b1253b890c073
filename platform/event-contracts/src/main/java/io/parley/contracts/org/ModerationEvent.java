package io.parley.contracts.org;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.Optional;
import java.util.UUID;

/**
 * Reports, cases and what moderators decide, in order for each organization. A subject is named by its type ({@code user}, {@code
 * topic}, {@code post}, {@code message}, {@code event} or {@code resource}) and its id.
 */
@Stream("org.moderation")
public sealed interface ModerationEvent extends DomainEvent
        permits ContentReported,
                CaseOpened,
                CaseResolved,
                CaseAppealed,
                AppealDecided,
                ContentRemovalOrdered,
                ContentRestoreOrdered,
                UserSilenced,
                UserUnsilenced,
                UserBanned,
                UserUnbanned,
                WatchedWordsChanged {

    @Override
    default UUID aggregateId() {
        return orgId();
    }

    UUID orgId();

    @Override
    default Optional<UUID> tenant() {
        return Optional.of(orgId());
    }
}
