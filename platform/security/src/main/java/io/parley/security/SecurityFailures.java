package io.parley.security;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.FailureTranslator;
import io.parley.web.problem.Problem;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
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
            case AuthenticationServiceException keysUnavailable -> Optional.of(CommonProblem.UNAVAILABLE.exception());
            case OAuth2AuthenticationException token -> Optional.of(invalidToken());
            case AuthenticationException missing -> Optional.of(AccessProblem.UNAUTHENTICATED.exception());
            case AccessDeniedException denied -> Optional.of(denied());
            case RequestRejectedException rejected ->
                Optional.of(CommonProblem.INVALID_REQUEST.exception("The URL or a header is not valid."));
            default -> Optional.empty();
        };
    }

    private static Problem invalidToken() {
        return AccessProblem.INVALID_TOKEN
                .exception()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }

    private static Problem denied() {
        return Callers.current().isPresent()
                ? AccessProblem.PERMISSION_DENIED.exception()
                : AccessProblem.UNAUTHENTICATED.exception();
    }
}
