package io.parley.identity.oauth;

import io.parley.identity.IdentityProblem;
import io.parley.identity.app.Grants;
import io.parley.security.CurrentUser;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what somebody agreed to and gives the app a code for it, or tells the app that they didn't. */
@Component
class AnswerConsent {

    private final CodeRequests codeRequests;
    private final RegisteredClientRepository clients;
    private final Grants grants;
    private final WaysBack waysBack;

    AnswerConsent(CodeRequests codeRequests, RegisteredClientRepository clients, Grants grants, WaysBack waysBack) {
        this.codeRequests = codeRequests;
        this.clients = clients;
        this.grants = grants;
        this.waysBack = waysBack;
    }

    /** Where the person goes then. */
    @Transactional
    public String handle(AuthorizationRequest request, boolean approved, CurrentUser user) {
        try {
            OAuth2AuthorizationCodeRequestAuthenticationToken asked = codeRequests.check(request);
            RegisteredClient client = Optional.ofNullable(clients.findByClientId(asked.getClientId()))
                    .orElseThrow(IdentityProblem.AUTHORIZATION_REFUSED::exception);
            if (request.scopes().isEmpty()) return waysBack.refusing(asked, client, OAuth2ErrorCodes.INVALID_SCOPE);
            if (!approved) return waysBack.refusing(asked, client, OAuth2ErrorCodes.ACCESS_DENIED);
            grants.add(user.id(), UUID.fromString(client.getId()), request.scopes());
            return waysBack.withCode(codeRequests.approve(request, user));
        } catch (OAuth2AuthenticationException refused) {
            return waysBack.refusing(refused);
        }
    }
}
