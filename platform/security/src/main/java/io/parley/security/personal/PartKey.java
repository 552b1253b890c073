package io.parley.security.personal;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;

/**
 * The key of one export. Its public half travels with the question; once the private one is gone, what services answered can be
 * read by nobody, wherever it was kept.
 */
public final class PartKey {

    private final ECKey key;

    private PartKey(ECKey key) {
        this.key = key;
    }

    public static PartKey fresh() {
        try {
            return new PartKey(new ECKeyGenerator(Curve.P_256).generate());
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every JDK has P-256", impossible);
        }
    }

    /**
     * The key of an export, or the public half of it.
     *
     * @throws IllegalArgumentException unless it is a JWK of an elliptic curve
     */
    public static PartKey of(String jwk) {
        try {
            return new PartKey(ECKey.parse(jwk));
        } catch (ParseException malformed) {
            // The parser's message could quote the key.
            throw new IllegalArgumentException("Not a JWK of an elliptic curve");
        }
    }

    public String publicJwk() {
        return key.toPublicJWK().toJSONString();
    }

    /** With the private half: a secret. */
    public String secretJwk() {
        return key.toJSONString();
    }

    public String encrypt(String content) {
        try {
            JWEObject part =
                    new JWEObject(new JWEHeader(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM), new Payload(content));
            part.encrypt(new ECDHEncrypter(key));
            return part.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalArgumentException("Nothing can be encrypted for this key", unusable);
        }
    }

    /**
     * What was encrypted.
     *
     * @throws IllegalArgumentException if it is no JWE for this key
     */
    public String decrypt(String part) {
        try {
            JWEObject parsed = JWEObject.parse(part);
            parsed.decrypt(new ECDHDecrypter(key));
            return parsed.getPayload().toString();
        } catch (ParseException | JOSEException unreadable) {
            throw new IllegalArgumentException("A part that this key doesn't open", unreadable);
        }
    }
}
