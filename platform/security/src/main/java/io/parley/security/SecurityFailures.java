package io.parley.security;

import io.parley.web.problem.FailureTranslator;
import io.parley.web.problem.InvalidRequest;
import io.parley.web.problem.Problem;
import io.parley.web.problem.Unavailable;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;

/** What Spring Security refuses, without its reasons: they would help only those who probe. */
final class SecurityFailures implements FailureTranslator {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return switch (failure) {
            case AuthenticationServiceException keysUnavailable -> Optional.of(new Unavailable());
            case OAuth2AuthenticationException token -> Optional.of(new InvalidToken());
            case AuthenticationException missing -> Optional.of(new Unauthenticated());
            case AccessDeniedException denied -> Optional.of(denied());
            case RequestRejectedException rejected ->
                Optional.of(new InvalidRequest("The URL or a header is not valid."));
            default -> Optional.empty();
        };
    }

    private static Problem denied() {
        return Callers.current().isPresent() ? new PermissionDenied() : new Unauthenticated();
    }
}
