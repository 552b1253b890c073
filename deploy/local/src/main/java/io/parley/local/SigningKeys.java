package io.parley.local;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;

/** A JSON Web Key Set (RFC 7517) with one new RSA key. */
final class SigningKeys {

    private static final int BITS = 2048;

    private SigningKeys() {}

    static String newKeySet() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return keySet((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA and SHA-256", e);
        }
    }

    private static String keySet(RSAPrivateCrtKey key) throws GeneralSecurityException {
        String n = number(key.getModulus());
        String e = number(key.getPublicExponent());
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s",
                "d":"%s","p":"%s","q":"%s","dp":"%s","dq":"%s","qi":"%s"}]}
                """.formatted(
                        thumbprint(n, e),
                        n,
                        e,
                        number(key.getPrivateExponent()),
                        number(key.getPrimeP()),
                        number(key.getPrimeQ()),
                        number(key.getPrimeExponentP()),
                        number(key.getPrimeExponentQ()),
                        number(key.getCrtCoefficient()));
    }

    // RFC 7638: the members in this order, without blanks.
    private static String thumbprint(String n, String e) throws GeneralSecurityException {
        String members = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}".formatted(e, n);
        return encode(MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
    }

    // RFC 7518: unsigned, without the sign's leading zero byte.
    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int signBytes = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        byte[] unsigned = new byte[bytes.length - signBytes];
        System.arraycopy(bytes, signBytes, unsigned, 0, unsigned.length);
        return encode(unsigned);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
