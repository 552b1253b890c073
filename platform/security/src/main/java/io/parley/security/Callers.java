package io.parley.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The caller of the request that this thread handles. */
final class Callers {

    private Callers() {}

    static Optional<CurrentUser> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller
                ? Optional.of(CurrentUser.of(caller.getToken()))
                : Optional.empty();
    }
}
