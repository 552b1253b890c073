package io.parley.web.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * A caller's key. The database holds only its hash; the key itself, which the caller must send again, is what opens the stored
 * answer. So what lies in the table is of no use to its readers, even where answers carry tokens.
 */
final class IdempotencyKey {

    static final int LONGEST = 255;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "parley idempotent response v1".getBytes(StandardCharsets.US_ASCII);

    private final String caller;
    private final byte[] key;

    private IdempotencyKey(String caller, byte[] key) {
        this.caller = caller;
        this.key = key;
    }

    /** @throws InvalidIdempotencyKey if the header is blank or longer than 255 characters */
    static IdempotencyKey of(String caller, String header) {
        if (header.isBlank() || header.length() > LONGEST) throw new InvalidIdempotencyKey();
        return new IdempotencyKey(caller, header.getBytes(StandardCharsets.UTF_8));
    }

    String caller() {
        return caller;
    }

    byte[] hash() {
        return sha256(key);
    }

    byte[] seal(byte[] plain, byte[] nonce) {
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, plain, nonce);
        byte[] stored = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, stored, nonce.length, sealed.length);
        return stored;
    }

    byte[] open(byte[] stored) {
        return crypt(
                Cipher.DECRYPT_MODE,
                Arrays.copyOfRange(stored, NONCE_BYTES, stored.length),
                Arrays.copyOf(stored, NONCE_BYTES));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }

    private byte[] crypt(int mode, byte[] input, byte[] nonce) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(caller.getBytes(StandardCharsets.UTF_8));
            return Objects.requireNonNull(cipher.doFinal(input));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A stored answer can't be sealed or opened", broken);
        }
    }

    private SecretKey secret() throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(PURPOSE, 32));
    }
}
