package io.parley.contracts.identity;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.UUID;

/**
 * Accounts, in order for each user. Kafka may keep the last event of a user only: each says all that others know of the user, so
 * that of one who was erased no name is left.
 */
@Stream(value = "identity.users", compacted = true)
public sealed interface UserEvent extends DomainEvent
        permits UserRegistered, UserProfileChanged, EmailVerified, UserDeactivated, UserErased {

    UUID userId();

    @Override
    default UUID aggregateId() {
        return userId();
    }
}
