package io.parley.contracts.identity;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.UUID;

/** What one user wants of another, in order for each who wants it. */
@Stream("identity.follows")
public sealed interface FollowEvent extends DomainEvent
        permits UserFollowed,
                UserUnfollowed,
                UserBlocked,
                UserUnblocked,
                UserMuted,
                UserUnmuted,
                UsersConnected,
                UsersDisconnected {

    UUID userId();

    UUID otherId();

    @Override
    default UUID aggregateId() {
        return userId();
    }
}
