package io.parley.security.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The token that came with the request. */
final class RequestToken implements CallerToken {

    @Override
    public @Nullable String of(@Nullable UUID userId) {
        if (userId == null) return null;
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller
                        && userId.toString().equals(caller.getToken().getSubject())
                ? caller.getToken().getTokenValue()
                : null;
    }
}
