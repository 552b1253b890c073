package io.parley.identity.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets clients without a secret renew and revoke their tokens, which Spring's server keeps to those with one. It is safe since each
 * refresh token is good once, and shown again it ends its authorization (RFC 9700, 4.14). No bean: every chain would read its tokens
 * by it.
 */
final class PublicClients implements AuthenticationConverter, AuthenticationProvider {

    private static final List<String> SECRETS = List.of("client_secret", "client_assertion", "code_verifier");

    private final RegisteredClientRepository clients;

    PublicClients(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String[] clientIds = request.getParameterValues("client_id");
        boolean renews = "refresh_token".equals(request.getParameter("grant_type"));
        boolean revokes = request.getRequestURI().equals("/oauth2/revoke");
        if (clientIds == null || clientIds.length != 1 || !(renews || revokes)) return null;
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) return null;
        if (SECRETS.stream().anyMatch(secret -> request.getParameter(secret) != null)) return null;
        return new PublicClientToken(clientIds[0]);
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String clientId = authentication.getName();
        RegisteredClient client = clients.findByClientId(clientId);
        if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE))
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> type) {
        return PublicClientToken.class.isAssignableFrom(type);
    }
}
