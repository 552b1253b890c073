package io.parley.identity.oauth;

import io.parley.identity.token.Scopes;
import io.parley.security.CurrentUser;
import java.util.Objects;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
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

    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("NOBODY"));

    private final OAuth2AuthorizationCodeRequestAuthenticationProvider provider;
    private final ServerContext context;

    CodeRequests(
            RegisteredClientRepository clients,
            OAuth2AuthorizationService authorizations,
            OAuth2AuthorizationConsentService consents,
            AuthorizationServerSettings settings) {
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
        return asked(request, NOBODY);
    }

    /** A code for this user, who has agreed; what it leads to ends with the session, unless that was agreed to as well. */
    OAuth2AuthorizationCodeRequestAuthenticationToken approve(AuthorizationRequest request, CurrentUser user) {
        UsernamePasswordAuthenticationToken person = UsernamePasswordAuthenticationToken.authenticated(
                user.id().toString(), "", AuthorityUtils.NO_AUTHORITIES);
        if (!request.scopes().contains(Scopes.OFFLINE))
            person.setDetails(user.sessionId().toString());
        return asked(request, person);
    }

    private OAuth2AuthorizationCodeRequestAuthenticationToken asked(
            AuthorizationRequest request, Authentication person) {
        AuthorizationServerContextHolder.setContext(context);
        try {
            return (OAuth2AuthorizationCodeRequestAuthenticationToken)
                    Objects.requireNonNull(provider.authenticate(request.by(person, context.endpoint())));
        } finally {
            AuthorizationServerContextHolder.resetContext();
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
