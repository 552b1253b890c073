package io.parley.identity.oauth;

import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.identity.token.Scopes;
import io.parley.identity.token.SigningKeys;
import io.parley.identity.token.TokenProperties;
import io.parley.security.token.AccessTokenRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What tokens of clients say. An access token is one as every service takes it, within its scopes; its session is the authorization. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final SigningKeys keys;
    private final Accounts accounts;
    private final TokenProperties properties;

    TokenClaims(SigningKeys keys, Accounts accounts, TokenProperties properties) {
        this.keys = keys;
        this.accounts = accounts;
        this.properties = properties;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(keys.algorithm()).keyId(keys.keyId());
        Account account =
                account(Objects.requireNonNull(context.getAuthorization()).getPrincipalName());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) describe(account, context);
        else context.getClaims().claims(claims -> claims.putAll(told(account, context.getAuthorizedScopes())));
    }

    OidcUserInfo userInfo(OidcUserInfoAuthenticationContext context) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", context.getAuthorization().getPrincipalName());
        claims.putAll(told(
                account(context.getAuthorization().getPrincipalName()),
                context.getAccessToken().getScopes()));
        return new OidcUserInfo(claims);
    }

    private static void describe(Account account, JwtEncodingContext context) {
        JwtClaimsSet.Builder claims = context.getClaims();
        // A list as Spring's JSON of authorizations knows it.
        claims.audience(Collections.singletonList(AccessTokenRules.AUDIENCE))
                .claim("sid", Objects.requireNonNull(context.getAuthorization()).getId())
                .claim("client_id", context.getRegisteredClient().getClientId())
                .claim("preferred_username", account.username())
                .claim("name", account.displayName())
                .claim("scope", String.join(" ", new TreeSet<>(context.getAuthorizedScopes())));
        if (account.avatarUrl() != null) claims.claim("picture", account.avatarUrl());
    }

    private Map<String, Object> told(Account account, Set<String> scopes) {
        Map<String, Object> claims = new LinkedHashMap<>();
        if (scopes.contains(Scopes.PROFILE)) {
            claims.put("preferred_username", account.username());
            claims.put("name", account.displayName());
            claims.put("profile", properties.issuer() + "/u/" + account.username());
            if (account.avatarUrl() != null) claims.put("picture", account.avatarUrl());
            String locale = account.profile().about().locale();
            if (locale != null) claims.put("locale", locale);
        }
        if (scopes.contains(Scopes.EMAIL)) {
            claims.put("email", account.email());
            claims.put("email_verified", account.isVerified());
        }
        return claims;
    }

    private Account account(String userId) {
        return accounts.findById(UUID.fromString(userId))
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }
}
