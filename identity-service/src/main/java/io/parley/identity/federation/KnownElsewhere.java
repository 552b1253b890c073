package io.parley.identity.federation;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * Somebody whom a provider knows.
 *
 * @param token as the provider signed it
 * @param linkingFor who wants to link it; null for one who signs in
 */
record KnownElsewhere(
        String provider, OidcIdToken token, @Nullable UUID linkingFor) {

    String issuer() {
        return Objects.requireNonNull(token.getIssuer()).toString();
    }

    String subject() {
        return Objects.requireNonNull(token.getSubject());
    }
}
