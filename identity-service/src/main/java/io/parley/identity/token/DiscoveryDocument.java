package io.parley.identity.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** OpenID Provider Metadata, as far as there is something to discover: no endpoint is named that doesn't exist. */
record DiscoveryDocument(
        String issuer,
        @JsonProperty("jwks_uri") String jwksUri,
        @JsonProperty("response_types_supported") List<String> responseTypesSupported,
        @JsonProperty("grant_types_supported") List<String> grantTypesSupported,
        @JsonProperty("subject_types_supported") List<String> subjectTypesSupported,

        @JsonProperty("id_token_signing_alg_values_supported")
        List<String> signingAlgorithms,

        @JsonProperty("claims_supported") List<String> claimsSupported) {}
