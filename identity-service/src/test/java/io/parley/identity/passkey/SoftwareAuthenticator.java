package io.parley.identity.passkey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A device with one passkey, and the browser before it, as WebAuthn 3 describes both. */
final class SoftwareAuthenticator {

    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int HAS_KEY = 0x40;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final byte[] id = UUID.randomUUID().toString().getBytes(US_ASCII);
    private final KeyPair keys;
    private final String origin;
    private final boolean verifies;
    private int counter;

    SoftwareAuthenticator(String origin) {
        this(origin, true);
    }

    /** @param verifies whether it looks who holds it */
    SoftwareAuthenticator(String origin, boolean verifies) {
        this.origin = origin;
        this.verifies = verifies;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the browser says after {@code navigator.credentials.create}. */
    Map<String, Object> create(JsonNode options) {
        byte[] data = authenticatorData(options.at("/rp/id").asString(), HAS_KEY, attestedKey());
        byte[] attestation = joined(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                bytes(data));
        return credential(Map.of(
                "clientDataJSON", encoded(clientData("webauthn.create", options)),
                "attestationObject", encoded(attestation),
                "authenticatorData", encoded(data),
                "publicKeyAlgorithm", -7,
                "transports", new String[] {"internal"}));
    }

    /** What the browser says after {@code navigator.credentials.get}. */
    Map<String, Object> get(JsonNode options, UUID userId) {
        byte[] clientData = clientData("webauthn.get", options);
        byte[] data = authenticatorData(options.path("rpId").asString(), 0, new byte[0]);
        return credential(Map.of(
                "clientDataJSON", encoded(clientData),
                "authenticatorData", encoded(data),
                "signature", encoded(signed(joined(data, sha256(clientData)))),
                "userHandle", PasskeyUsers.handleOf(userId).toBase64UrlString()));
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                encoded(id),
                "rawId",
                encoded(id),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "clientExtensionResults",
                Map.of(),
                "response",
                response);
    }

    private byte[] clientData(String type, JsonNode options) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, options.path("challenge").asString(), origin).getBytes(UTF_8);
    }

    private byte[] authenticatorData(String rpId, int flags, byte[] key) {
        int all = flags | USER_PRESENT | (verifies ? USER_VERIFIED : 0);
        byte[] count = ByteBuffer.allocate(Integer.BYTES).putInt(++counter).array();
        return joined(sha256(rpId.getBytes(UTF_8)), new byte[] {(byte) all}, count, key);
    }

    private byte[] attestedKey() {
        byte[] model = new byte[16];
        byte[] length =
                ByteBuffer.allocate(Short.BYTES).putShort((short) id.length).array();
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        byte[] x = coordinate(key.getW().getAffineX());
        byte[] y = coordinate(key.getW().getAffineY());
        // COSE: kty EC2, alg ES256, crv P-256, x, y.
        byte[] head = {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21};
        return joined(model, length, id, head, bytes(x), new byte[] {0x22}, bytes(y));
    }

    private byte[] signed(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(signed.length, fixed.length);
        System.arraycopy(signed, signed.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] text(String cbor) {
        return joined(new byte[] {(byte) (0x60 + cbor.length())}, cbor.getBytes(US_ASCII));
    }

    private static byte[] bytes(byte[] cbor) {
        return joined(new byte[] {0x58, (byte) cbor.length}, cbor);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] content) {
        return BASE64URL.encodeToString(content);
    }
}
