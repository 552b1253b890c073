package io.parley.identity.oauth;

import io.parley.identity.IdentityProblem;
import io.parley.identity.token.TokenProperties;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Where people go when a request is answered: to an address that the app has registered, and nowhere else. */
@Component
class WaysBack {

    private final String issuer;

    WaysBack(TokenProperties properties) {
        this.issuer = properties.issuer();
    }

    String withCode(OAuth2AuthorizationCodeRequestAuthenticationToken approved) {
        String code = Objects.requireNonNull(approved.getAuthorizationCode()).getTokenValue();
        return to(Objects.requireNonNull(approved.getRedirectUri()), approved.getState(), "code", code);
    }

    String refusing(OAuth2AuthorizationCodeRequestAuthenticationToken asked, RegisteredClient client, String error) {
        return to(addressOf(asked, client), asked.getState(), "error", error);
    }

    /** @throws io.parley.web.problem.Problem {@code authorization-refused} where the app's address isn't known to be its own */
    String refusing(OAuth2AuthenticationException refused) {
        String error = refused.getError().getErrorCode();
        if (refused instanceof OAuth2AuthorizationCodeRequestAuthenticationException request
                && request.getAuthorizationCodeRequestAuthentication() != null
                && request.getAuthorizationCodeRequestAuthentication().getRedirectUri() != null)
            return to(
                    Objects.requireNonNull(
                            request.getAuthorizationCodeRequestAuthentication().getRedirectUri()),
                    request.getAuthorizationCodeRequestAuthentication().getState(),
                    "error",
                    error.equals(OAuth2ErrorCodes.INVALID_SCOPE) ? error : OAuth2ErrorCodes.INVALID_REQUEST);
        throw IdentityProblem.AUTHORIZATION_REFUSED.exception();
    }

    /** Only one that has registered a single address may leave it out. */
    String addressOf(OAuth2AuthorizationCodeRequestAuthenticationToken asked, RegisteredClient client) {
        String address = asked.getRedirectUri();
        return address == null ? client.getRedirectUris().iterator().next() : address;
    }

    private String to(String address, @Nullable String state, String name, String value) {
        UriComponentsBuilder way = UriComponentsBuilder.fromUriString(address)
                .queryParam(name, value)
                .queryParam("iss", UriUtils.encode(issuer, StandardCharsets.UTF_8));
        if (state != null) way.queryParam("state", UriUtils.encode(state, StandardCharsets.UTF_8));
        return way.build(true).toUriString();
    }
}
