package io.parley.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Tokens as identity-service makes them, and the forms of bad ones. */
public final class TestTokens {

    public static final String ISSUER = "https://parley.example";
    private static final RSAKey OURS = key("ours");
    private static final RSAKey THEIRS = key("ours");
    private static final RSAKey UNKNOWN = key("unknown");

    private TestTokens() {}

    /** A file with the public key, as a Spring location. */
    public static String keySet() {
        try {
            Path file = Files.createTempFile("keys", ".json");
            file.toFile().deleteOnExit();
            Files.writeString(file, new JWKSet(OURS.toPublicJWK()).toString());
            return file.toUri().toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static CurrentUser ada() {
        return new CurrentUser(UUID.randomUUID(), "ada", "Ada", null, UUID.randomUUID());
    }

    public static String of(CurrentUser user) {
        return with(user, claims -> claims);
    }

    public static String with(CurrentUser user, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(OURS, change.apply(claims(user)).build());
    }

    public static String signedByOthers(CurrentUser user) {
        return signed(THEIRS, claims(user).build());
    }

    public static String ofUnknownKey(CurrentUser user) {
        return signed(UNKNOWN, claims(user).build());
    }

    public static String unsigned(CurrentUser user) {
        return new PlainJWT(claims(user).build()).serialize();
    }

    /** The public key misused as a shared secret. */
    public static String macSigned(CurrentUser user) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("ours").build(),
                    claims(user).build());
            token.sign(new MACSigner(OURS.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new AssertionError(failure);
        }
    }

    private static JWTClaimsSet.Builder claims(CurrentUser user) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("parley")
                .subject(user.id().toString())
                .claim("sid", user.sessionId().toString())
                .claim("preferred_username", user.username())
                .claim("name", user.displayName());
        return expiring(claims, Duration.ofMinutes(10));
    }

    public static JWTClaimsSet.Builder expiring(JWTClaimsSet.Builder claims, Duration time) {
        return claims.expirationTime(Date.from(Instant.now().plus(time)));
    }

    public static JWTClaimsSet.Builder beginning(JWTClaimsSet.Builder claims, Duration time) {
        return claims.notBeforeTime(Date.from(Instant.now().plus(time)));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new AssertionError(failure);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failure) {
            throw new AssertionError(failure);
        }
    }
}
