package io.parley.security;

import java.util.Optional;
import java.util.UUID;

/**
 * Who is looking, perhaps nobody known: a controller argument where reading needs no token. A token that is sent and bad is 401
 * all the same.
 */
public record Viewer(Optional<CurrentUser> user) {

    private static final Viewer ANONYMOUS = new Viewer(Optional.empty());

    public static Viewer anonymous() {
        return ANONYMOUS;
    }

    public static Viewer of(CurrentUser user) {
        return new Viewer(Optional.of(user));
    }

    public Optional<UUID> id() {
        return user.map(CurrentUser::id);
    }

    public boolean isAnonymous() {
        return user.isEmpty();
    }
}
