package io.parley.identity.profile;

import org.jspecify.annotations.Nullable;

/**
 * What the caller and someone are to each other.
 *
 * @param following whether the caller follows them
 * @param followedBy whether they follow the caller
 * @param connection {@code pending}, {@code accepted} or {@code declined}; null if neither has asked the other
 * @param blocked whether the caller blocks them; who is blocked isn't told
 * @param muted whether the caller mutes them
 */
public record RelationView(
        boolean following, boolean followedBy, @Nullable String connection, boolean blocked, boolean muted) {

    boolean isConnected() {
        return "accepted".equals(connection);
    }
}
