package io.parley.security;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The caller of the request that this thread handles. */
final class Callers {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Callers() {}

    /** Whether this thread handles a request that changes nothing. */
    static boolean onlyRead() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && READING.contains(request.getRequest().getMethod());
    }

    static Optional<CurrentUser> current() {
        return token().map(CurrentUser::of);
    }

    static Optional<Jwt> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller
                ? Optional.of(caller.getToken())
                : Optional.empty();
    }
}
