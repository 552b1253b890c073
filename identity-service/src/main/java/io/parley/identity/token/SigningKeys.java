package io.parley.identity.token;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/** The first key signs; the public halves of all are published, so that a key can be announced before and kept after its time. */
public final class SigningKeys {

    private final JWKSet all;

    private SigningKeys(JWKSet all) {
        this.all = all;
    }

    static SigningKeys read(Path file) {
        try {
            return of(JWKSet.parse(Files.readString(file)));
        } catch (IOException | ParseException unreadable) {
            // The parser's own message could quote a private key.
            throw new IllegalStateException("parley.identity.signing-keys: no readable JWK set at " + file);
        }
    }

    static SigningKeys of(JWKSet all) {
        if (all.isEmpty() || !all.getKeys().getFirst().isPrivate())
            throw new IllegalStateException("parley.identity.signing-keys: the first key must be a private one");
        all.getKeys().forEach(SigningKeys::requireIdAndAlgorithm);
        return new SigningKeys(all);
    }

    public String keyId() {
        return signer().getKeyID();
    }

    JWK signer() {
        return all.getKeys().getFirst();
    }

    public SignatureAlgorithm algorithm() {
        return algorithmOf(signer());
    }

    Set<SignatureAlgorithm> algorithms() {
        return all.getKeys().stream().map(SigningKeys::algorithmOf).collect(Collectors.toUnmodifiableSet());
    }

    JWKSet published() {
        return all.toPublicJWKSet();
    }

    private static void requireIdAndAlgorithm(JWK key) {
        if (key.getKeyID() == null) throw new IllegalStateException("parley.identity.signing-keys: a key has no kid");
        algorithmOf(key);
    }

    private static SignatureAlgorithm algorithmOf(JWK key) {
        return switch (key) {
            case RSAKey _ -> SignatureAlgorithm.RS256;
            case ECKey ec when Curve.P_256.equals(ec.getCurve()) -> SignatureAlgorithm.ES256;
            default ->
                throw new IllegalStateException("parley.identity.signing-keys: only RSA and EC P-256 keys are used");
        };
    }
}
