package io.parley.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Signs tokens as identity-service does, or as somebody else would. */
public final class TestKeys {

    private final RSAKey key;

    public TestKeys(String keyId) {
        try {
            key = new RSAKeyGenerator(2048).keyID(keyId).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String publicSet() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    public String token(UUID userId, UUID sessionId) {
        return token(userId, sessionId, Map.of(), Duration.ofMinutes(10));
    }

    public String token(UUID userId, UUID sessionId, Map<String, String> claims, Duration life) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .claim("iss", "http://localhost:8080")
                .claim("aud", "parley")
                .claim("sub", userId.toString())
                .claim("sid", sessionId.toString())
                .claim("exp", Instant.now().plus(life).getEpochSecond());
        claims.forEach(set::claim);
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    set.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
