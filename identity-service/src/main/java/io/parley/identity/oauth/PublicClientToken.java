package io.parley.identity.oauth;

import java.util.Map;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/** A client that has no secret, and shows a refresh token or one to be revoked instead. */
final class PublicClientToken extends OAuth2ClientAuthenticationToken {

    private static final long serialVersionUID = 1;

    PublicClientToken(String clientId) {
        super(clientId, ClientAuthenticationMethod.NONE, null, Map.of());
    }
}
