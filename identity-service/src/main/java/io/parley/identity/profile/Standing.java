package io.parley.identity.profile;

import io.parley.identity.account.Audience;
import org.jspecify.annotations.Nullable;

/** How someone stands to other people, and to one who looks at them. */
public record Standing(
        int followerCount,
        int followingCount,
        int connectionCount,
        boolean isViewer,
        @Nullable RelationView relation) {

    public boolean isAmong(Audience audience) {
        if (isViewer) return true;
        return switch (audience) {
            case PUBLIC -> true;
            case FOLLOWERS -> relation != null && (relation.following() || relation.isConnected());
            case CONNECTIONS -> relation != null && relation.isConnected();
            case PRIVATE -> false;
        };
    }
}
