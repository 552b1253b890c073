package io.parley.identity.oauth;

import io.parley.identity.IdentityProblem;
import io.parley.identity.delivery.QueryString;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/** What an app asks of the authorization endpoint: the query that it sent people there with. */
record AuthorizationRequest(Map<String, String> parameters) {

    private static final List<String> HANDED_ON = List.of(
            PkceParameterNames.CODE_CHALLENGE, PkceParameterNames.CODE_CHALLENGE_METHOD, OidcParameterNames.NONCE);

    /** @throws io.parley.web.problem.Problem {@code authorization-refused} if it can't be read, or isn't for a code */
    static AuthorizationRequest of(String query) {
        Map<String, String> parameters =
                QueryString.parse(query).orElseThrow(IdentityProblem.AUTHORIZATION_REFUSED::exception);
        AuthorizationRequest request = new AuthorizationRequest(parameters);
        if (!"code".equals(request.value(OAuth2ParameterNames.RESPONSE_TYPE)) || request.value("client_id") == null)
            throw IdentityProblem.AUTHORIZATION_REFUSED.exception();
        return request;
    }

    /** The same for Spring's authorization server, as asked by this person. */
    OAuth2AuthorizationCodeRequestAuthenticationToken by(Authentication person, String endpoint) {
        Map<String, Object> more = new HashMap<>();
        for (String name : HANDED_ON) {
            String value = value(name);
            if (value != null) more.put(name, value);
        }
        return new OAuth2AuthorizationCodeRequestAuthenticationToken(
                endpoint,
                parameters.getOrDefault("client_id", ""),
                person,
                value(OAuth2ParameterNames.REDIRECT_URI),
                value(OAuth2ParameterNames.STATE),
                scopes(),
                more);
    }

    /** Whether nobody is to be shown anything. */
    boolean isSilent() {
        return "none".equals(value("prompt"));
    }

    /** Whether people are to be asked although they agreed before. */
    boolean asksAgain() {
        String prompt = value("prompt");
        return prompt != null && !isSilent();
    }

    Set<String> scopes() {
        String scope = value(OAuth2ParameterNames.SCOPE);
        return scope == null
                ? Set.of()
                : new LinkedHashSet<>(List.of(scope.strip().split(" +", -1)));
    }

    private @Nullable String value(String name) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
