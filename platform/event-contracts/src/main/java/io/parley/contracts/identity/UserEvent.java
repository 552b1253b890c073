package io.parley.contracts.identity;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.UUID;

/** Accounts, in order for each user. */
@Stream("identity.users")
public sealed interface UserEvent extends DomainEvent
        permits UserRegistered, UserProfileChanged, EmailVerified, UserDeactivated {

    UUID userId();

    @Override
    default UUID aggregateId() {
        return userId();
    }
}
