package io.parley.web.idempotency;

import io.parley.web.problem.CommonProblem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A caller's key. The database holds only its hash. */
record IdempotencyKey(String caller, String key) {

    static final int LONGEST = 255;

    /** @throws Problem {@code invalid-idempotency-key} if the header is blank or longer than 255 characters */
    static IdempotencyKey of(String caller, String header) {
        if (header.isBlank() || header.length() > LONGEST) throw CommonProblem.INVALID_IDEMPOTENCY_KEY.exception();
        return new IdempotencyKey(caller, header);
    }

    byte[] hash() {
        return sha256(key.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }
}
