package io.parley.identity.authorization;

import io.parley.identity.secret.Secret;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/** Puts hashes in the place of an authorization's tokens, and one token back that somebody has shown. */
final class HashedTokens {

    private static final String PREFIX = "sha256:";

    private HashedTokens() {}

    static String hash(String token) {
        return PREFIX + new Secret(token).hash();
    }

    static OAuth2Authorization hashed(OAuth2Authorization authorization) {
        return replaced(authorization, value -> value.startsWith(PREFIX) ? value : hash(value));
    }

    static @Nullable OAuth2Authorization showing(String token, @Nullable OAuth2Authorization authorization) {
        if (authorization == null) return null;
        String hash = hash(token);
        return replaced(authorization, value -> value.equals(hash) ? token : value);
    }

    static boolean anyRevoked(OAuth2Authorization authorization) {
        return isRevoked(authorization.getAccessToken()) || isRevoked(authorization.getRefreshToken());
    }

    private static boolean isRevoked(OAuth2Authorization.@Nullable Token<?> token) {
        return token != null && token.isInvalidated();
    }

    private static OAuth2Authorization replaced(OAuth2Authorization authorization, UnaryOperator<String> values) {
        OAuth2Authorization.Builder builder = OAuth2Authorization.from(authorization);
        OAuth2Authorization.Token<OAuth2AuthorizationCode> code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code != null) builder.token(withValue(code.getToken(), values));
        OAuth2Authorization.Token<OAuth2AccessToken> access = authorization.getAccessToken();
        if (access != null) builder.token(withValue(access.getToken(), values));
        OAuth2Authorization.Token<OAuth2RefreshToken> refresh = authorization.getRefreshToken();
        if (refresh != null) builder.token(withValue(refresh.getToken(), values));
        OAuth2Authorization.Token<OidcIdToken> identity = authorization.getToken(OidcIdToken.class);
        if (identity != null) builder.token(withValue(identity.getToken(), values));
        return builder.build();
    }

    private static OAuth2AuthorizationCode withValue(OAuth2AuthorizationCode code, UnaryOperator<String> values) {
        return new OAuth2AuthorizationCode(
                values.apply(code.getTokenValue()),
                Objects.requireNonNull(code.getIssuedAt()),
                Objects.requireNonNull(code.getExpiresAt()));
    }

    private static OAuth2AccessToken withValue(OAuth2AccessToken token, UnaryOperator<String> values) {
        return new OAuth2AccessToken(
                token.getTokenType(),
                values.apply(token.getTokenValue()),
                token.getIssuedAt(),
                token.getExpiresAt(),
                token.getScopes());
    }

    private static OAuth2RefreshToken withValue(OAuth2RefreshToken token, UnaryOperator<String> values) {
        return new OAuth2RefreshToken(values.apply(token.getTokenValue()), token.getIssuedAt(), token.getExpiresAt());
    }

    private static OidcIdToken withValue(OidcIdToken token, UnaryOperator<String> values) {
        return new OidcIdToken(
                values.apply(token.getTokenValue()), token.getIssuedAt(), token.getExpiresAt(), token.getClaims());
    }
}
