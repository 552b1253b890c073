package io.parley.identity.oauth;

import io.parley.identity.token.Scopes;
import io.parley.security.CurrentUser;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.stereotype.Component;

/** Hands what apps ask to Spring's authorization server, which checks it and makes codes. */
@Component
class CodeRequests {

    // To check a request, which the server does only for somebody.
    private static final Authentication NOBODY = person(new UUID(0, 0));

    private final OAuth2AuthorizationCodeRequestAuthenticationProvider checking;
    private final OAuth2AuthorizationCodeRequestAuthenticationProvider provider;
    private final ServerContext context;

    CodeRequests(
            RegisteredClientRepository clients,
            OAuth2AuthorizationService authorizations,
            OAuth2AuthorizationConsentService consents,
            AuthorizationServerSettings settings) {
        this.checking = new OAuth2AuthorizationCodeRequestAuthenticationProvider(clients, new Unsaved(), consents);
        this.checking.setAuthorizationConsentRequired(_ -> true);
        this.provider = new OAuth2AuthorizationCodeRequestAuthenticationProvider(clients, authorizations, consents);
        // Our own page has asked.
        this.provider.setAuthorizationConsentRequired(_ -> false);
        this.context = new ServerContext(settings);
    }

    /**
     * The request as the server understands it.
     *
     * @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException if it can't be answered
     */
    OAuth2AuthorizationCodeRequestAuthenticationToken check(AuthorizationRequest request) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = request.by(NOBODY, context.endpoint());
        ask(checking, asked);
        return asked;
    }

    /** A code for this user, who has agreed; what it leads to ends with the session, unless that was agreed to as well. */
    OAuth2AuthorizationCodeRequestAuthenticationToken approve(AuthorizationRequest request, CurrentUser user) {
        UsernamePasswordAuthenticationToken person = person(user.id());
        if (!request.scopes().contains(Scopes.OFFLINE))
            person.setDetails(user.sessionId().toString());
        return (OAuth2AuthorizationCodeRequestAuthenticationToken)
                ask(provider, request.by(person, context.endpoint()));
    }

    private Authentication ask(
            OAuth2AuthorizationCodeRequestAuthenticationProvider asked,
            OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        AuthorizationServerContextHolder.setContext(context);
        try {
            return Objects.requireNonNull(asked.authenticate(request));
        } finally {
            AuthorizationServerContextHolder.resetContext();
        }
    }

    private static UsernamePasswordAuthenticationToken person(UUID userId) {
        return UsernamePasswordAuthenticationToken.authenticated(userId.toString(), "", AuthorityUtils.NO_AUTHORITIES);
    }

    /** A request that is only checked leaves nothing behind. */
    private static final class Unsaved implements OAuth2AuthorizationService {

        @Override
        public void save(OAuth2Authorization authorization) {
            // What would wait for a consent.
        }

        @Override
        public void remove(OAuth2Authorization authorization) {
            // There is none.
        }

        @Override
        public @Nullable OAuth2Authorization findById(String id) {
            return null;
        }

        @Override
        public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
            return null;
        }
    }

    private record ServerContext(AuthorizationServerSettings settings) implements AuthorizationServerContext {

        String endpoint() {
            return getIssuer() + settings.getAuthorizationEndpoint();
        }

        @Override
        public String getIssuer() {
            return Objects.requireNonNull(settings.getIssuer());
        }

        @Override
        public AuthorizationServerSettings getAuthorizationServerSettings() {
            return settings;
        }
    }
}
