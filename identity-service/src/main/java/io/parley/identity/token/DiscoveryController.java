package io.parley.identity.token;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Discovery")
@SecurityRequirements
class DiscoveryController {

    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private static final List<String> CLAIMS = List.of(
            "iss",
            "sub",
            "aud",
            "exp",
            "iat",
            "jti",
            "sid",
            "azp",
            "nonce",
            "auth_time",
            "preferred_username",
            "name",
            "picture",
            "profile",
            "locale",
            "email",
            "email_verified");

    private final SigningKeys keys;
    private final TokenProperties properties;

    DiscoveryController(SigningKeys keys, TokenProperties properties) {
        this.keys = keys;
        this.properties = properties;
    }

    @GetMapping("/.well-known/openid-configuration")
    @Operation(summary = "Where the keys are and what the tokens hold")
    ResponseEntity<DiscoveryDocument> configuration() {
        return ResponseEntity.ok().cacheControl(FIVE_MINUTES).body(document(properties.issuer()));
    }

    @GetMapping("/oauth2/jwks")
    @Operation(summary = "The public keys that access tokens are checked with")
    ResponseEntity<Map<String, Object>> keySet() {
        return ResponseEntity.ok()
                .cacheControl(FIVE_MINUTES)
                .body(keys.published().toJSONObject());
    }

    private DiscoveryDocument document(String issuer) {
        return new DiscoveryDocument(
                issuer,
                issuer + "/oauth2/authorize",
                issuer + "/oauth2/token",
                issuer + "/oauth2/userinfo",
                issuer + "/oauth2/revoke",
                issuer + "/oauth2/introspect",
                issuer + "/oauth2/jwks",
                Scopes.ofClients(),
                List.of("code"),
                List.of("authorization_code", "refresh_token"),
                List.of("public"),
                keys.algorithms().stream()
                        .map(SignatureAlgorithm::getName)
                        .sorted()
                        .toList(),
                List.of("client_secret_basic", "client_secret_post", "none"),
                List.of("S256"),
                true,
                CLAIMS);
    }
}
