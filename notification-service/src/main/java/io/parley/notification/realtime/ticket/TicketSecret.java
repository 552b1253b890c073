package io.parley.notification.realtime.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that a ticket is. Only its hash is stored, and an access token that only the secret can open: nobody who
 * reads the table can use either.
 */
record TicketSecret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    // Every secret seals one token only, so that the nonce needn't differ.
    private static final GCMParameterSpec ONCE = new GCMParameterSpec(128, new byte[12]);

    static TicketSecret random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new TicketSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return sha256("hash:");
    }

    byte[] seal(String token) {
        return crypt(Cipher.ENCRYPT_MODE, token.getBytes(UTF_8));
    }

    String open(byte[] sealed) {
        return new String(crypt(Cipher.DECRYPT_MODE, sealed), UTF_8);
    }

    private byte[] crypt(int mode, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(sha256("key:"), "AES"), ONCE);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A sealed token doesn't open with its ticket", broken);
        }
    }

    private byte[] sha256(String purpose) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((purpose + text).getBytes(UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }
}
