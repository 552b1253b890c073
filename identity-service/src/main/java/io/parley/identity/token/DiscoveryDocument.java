package io.parley.identity.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;

/** OpenID Provider Metadata, no endpoint is named that doesn't exist. */
record DiscoveryDocument(
        String issuer,
        @JsonProperty("authorization_endpoint") String authorizationEndpoint,
        @JsonProperty("token_endpoint") String tokenEndpoint,
        @JsonProperty("userinfo_endpoint") String userInfoEndpoint,
        @JsonProperty("revocation_endpoint") String revocationEndpoint,
        @JsonProperty("introspection_endpoint") String introspectionEndpoint,
        @JsonProperty("jwks_uri") String jwksUri,
        @JsonProperty("scopes_supported") Collection<String> scopesSupported,
        @JsonProperty("response_types_supported") List<String> responseTypesSupported,
        @JsonProperty("grant_types_supported") List<String> grantTypesSupported,
        @JsonProperty("subject_types_supported") List<String> subjectTypesSupported,

        @JsonProperty("id_token_signing_alg_values_supported")
        List<String> signingAlgorithms,

        @JsonProperty("token_endpoint_auth_methods_supported")
        List<String> clientAuthentication,

        @JsonProperty("code_challenge_methods_supported") List<String> codeChallengeMethods,

        @JsonProperty("authorization_response_iss_parameter_supported")
        boolean namesIssuer,

        @JsonProperty("claims_supported") List<String> claimsSupported) {}
