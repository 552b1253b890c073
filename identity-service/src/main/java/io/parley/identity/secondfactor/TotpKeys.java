package io.parley.identity.secondfactor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encrypts the secrets of authenticator apps by AES-GCM, each for its own user: copied to another one's row it opens no more. The
 * key that did it is named beside it, so that keys can follow each other.
 */
@Component
class TotpKeys {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    TotpKeys(TotpKeyProperties properties) {
        for (String named : properties.totpKeys().split(",", -1)) add(named.strip());
    }

    /** The id of the key that encrypts. */
    String current() {
        return keys.keySet().iterator().next();
    }

    byte[] encrypt(UUID userId, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] encrypted = run(Cipher.ENCRYPT_MODE, current(), userId, nonce, secret);
        return ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    /**
     * What was encrypted.
     *
     * @param keyId null for what an older release stored as it was
     * @throws IllegalStateException if there is no such key, or it is not what this user's secret was encrypted to
     */
    byte[] decrypt(UUID userId, @Nullable String keyId, byte[] stored) {
        if (keyId == null) return stored;
        ByteBuffer parts = ByteBuffer.wrap(stored);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] encrypted = new byte[stored.length - NONCE_BYTES];
        parts.get(nonce).get(encrypted);
        return run(Cipher.DECRYPT_MODE, keyId, userId, nonce, encrypted);
    }

    private byte[] run(int mode, String keyId, UUID userId, byte[] nonce, byte[] input) {
        SecretKey key = keys.get(keyId);
        if (key == null) throw new IllegalStateException("parley.identity.totp-keys has no key " + keyId);
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES * 2)
                    .putLong(userId.getMostSignificantBits())
                    .putLong(userId.getLeastSignificantBits())
                    .flip());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("The secret of " + userId + " does not fit key " + keyId, refused);
        }
    }

    private void add(String named) {
        int colon = named.indexOf(':');
        if (colon < 1) throw malformed();
        keys.put(named.substring(0, colon), keyOf(named.substring(colon + 1)));
    }

    private static SecretKey keyOf(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length != KEY_BYTES) throw malformed();
            return new SecretKeySpec(bytes, "AES");
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
    }

    private static IllegalStateException malformed() {
        return new IllegalStateException("parley.identity.totp-keys: <id>:<32 bytes in base64>, with commas between");
    }
}
