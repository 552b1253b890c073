package io.parley.identity.oauth;

import io.parley.identity.IdentityProblem;
import io.parley.identity.app.Grants;
import io.parley.security.Viewer;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/** Says what a person is to be asked. A public app could be anybody's, so that it is asked for each time. */
@Component
class ReadConsent {

    private final CodeRequests codeRequests;
    private final RegisteredClientRepository clients;
    private final Grants grants;
    private final WaysBack waysBack;

    ReadConsent(CodeRequests codeRequests, RegisteredClientRepository clients, Grants grants, WaysBack waysBack) {
        this.codeRequests = codeRequests;
        this.clients = clients;
        this.grants = grants;
        this.waysBack = waysBack;
    }

    public ConsentView handle(AuthorizationRequest request, Viewer viewer) {
        try {
            return view(request, codeRequests.check(request), viewer);
        } catch (OAuth2AuthenticationException refused) {
            return ConsentView.leaving(waysBack.refusing(refused));
        }
    }

    private ConsentView view(
            AuthorizationRequest request, OAuth2AuthorizationCodeRequestAuthenticationToken asked, Viewer viewer) {
        RegisteredClient client = Optional.ofNullable(clients.findByClientId(asked.getClientId()))
                .orElseThrow(IdentityProblem.AUTHORIZATION_REFUSED::exception);
        if (request.scopes().isEmpty())
            return ConsentView.leaving(waysBack.refusing(asked, client, OAuth2ErrorCodes.INVALID_SCOPE));
        boolean granted = !request.asksAgain() && isGranted(request, client, viewer);
        if (request.isSilent() && !granted) {
            String error = viewer.isAnonymous() ? "login_required" : "consent_required";
            return ConsentView.leaving(waysBack.refusing(asked, client, error));
        }
        return new ConsentView(
                new ConsentView.App(
                        client.getClientId(),
                        client.getClientName(),
                        Objects.requireNonNull(
                                URI.create(waysBack.addressOf(asked, client)).getHost())),
                List.copyOf(request.scopes()),
                granted,
                null);
    }

    private boolean isGranted(AuthorizationRequest request, RegisteredClient client, Viewer viewer) {
        if (client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) return false;
        return viewer.id()
                .map(userId ->
                        grants.of(userId, UUID.fromString(client.getId())).containsAll(request.scopes()))
                .orElse(false);
    }
}
