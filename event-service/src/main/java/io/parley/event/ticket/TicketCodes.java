package io.parley.event.ticket;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes and reads the codes of tickets: the ids of the occurrence and of who comes, and the first half of their HMAC-SHA-256,
 * as URL-safe Base64 of 64 characters.
 */
@Component
class TicketCodes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int IDS = 32;
    private static final int SIGNATURE = 16;

    private final JdbcClient jdbc;

    TicketCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String write(UUID occurrenceId, UUID userId) {
        byte[] ids = ByteBuffer.allocate(IDS)
                .putLong(occurrenceId.getMostSignificantBits())
                .putLong(occurrenceId.getLeastSignificantBits())
                .putLong(userId.getMostSignificantBits())
                .putLong(userId.getLeastSignificantBits())
                .array();
        byte[] code =
                ByteBuffer.allocate(IDS + SIGNATURE).put(ids).put(sign(ids)).array();
        return Base64.getUrlEncoder().encodeToString(code);
    }

    /** Whose ticket it is; empty if it was not written here. */
    Optional<TicketHolder> read(String text) {
        byte[] code = decoded(text);
        if (code.length != IDS + SIGNATURE) return Optional.empty();
        byte[] ids = Arrays.copyOf(code, IDS);
        byte[] signature = Arrays.copyOfRange(code, IDS, code.length);
        if (!MessageDigest.isEqual(signature, sign(ids))) return Optional.empty();
        ByteBuffer numbers = ByteBuffer.wrap(ids);
        return Optional.of(new TicketHolder(uuid(numbers), uuid(numbers)));
    }

    private static UUID uuid(ByteBuffer numbers) {
        return new UUID(numbers.getLong(), numbers.getLong());
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException broken) {
            return new byte[0];
        }
    }

    private byte[] sign(byte[] ids) {
        byte[] key = jdbc.sql("select key from ticket_key").query(byte[].class).single();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Arrays.copyOf(mac.doFinal(ids), SIGNATURE);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }
}
