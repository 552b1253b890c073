package io.parley.local;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * A JSON Web Key Set (RFC 7517) with one new key on the curve P-256. Every request carries a signature twice, and is read and
 * checked for it; one of RSA would be four times as long.
 */
final class SigningKeys {

    private static final int COORDINATE_BYTES = 32;

    private SigningKeys() {}

    static String newKeySet() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return keySet(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has P-256 and SHA-256", e);
        }
    }

    private static String keySet(KeyPair pair) throws GeneralSecurityException {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        String x = coordinate(point.getAffineX());
        String y = coordinate(point.getAffineY());
        String d = coordinate(((ECPrivateKey) pair.getPrivate()).getS());
        return """
                {"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"%s","x":"%s","y":"%s","d":"%s"}]}
                """.formatted(thumbprint(x, y), x, y, d);
    }

    // RFC 7638: the members in this order, without blanks.
    private static String thumbprint(String x, String y) throws GeneralSecurityException {
        String members = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(x, y);
        return encode(MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
    }

    // RFC 7518: unsigned, and always as long as the curve's field.
    private static String coordinate(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] padded = new byte[COORDINATE_BYTES];
        int length = Math.min(signed.length, COORDINATE_BYTES);
        System.arraycopy(signed, signed.length - length, padded, COORDINATE_BYTES - length, length);
        return encode(padded);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
