package io.parley.identity.relation;

import io.parley.contracts.identity.FollowEvent;
import io.parley.contracts.identity.UserBlocked;
import io.parley.contracts.identity.UserFollowed;
import io.parley.contracts.identity.UserMuted;
import io.parley.contracts.identity.UserUnblocked;
import io.parley.contracts.identity.UserUnfollowed;
import io.parley.contracts.identity.UserUnmuted;
import java.util.UUID;

enum RelationKind {
    FOLLOW,
    BLOCK,
    MUTE;

    FollowEvent begun(UUID userId, UUID otherId) {
        return switch (this) {
            case FOLLOW -> new UserFollowed(userId, otherId);
            case BLOCK -> new UserBlocked(userId, otherId);
            case MUTE -> new UserMuted(userId, otherId);
        };
    }

    FollowEvent ended(UUID userId, UUID otherId) {
        return switch (this) {
            case FOLLOW -> new UserUnfollowed(userId, otherId);
            case BLOCK -> new UserUnblocked(userId, otherId);
            case MUTE -> new UserUnmuted(userId, otherId);
        };
    }
}
