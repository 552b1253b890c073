package io.parley.org.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * An entry as it was hashed.
 *
 * @param text all that the entry says, as PostgreSQL writes it, a line each
 */
@SuppressWarnings("ArrayRecordComponent")
record ChainedEntry(UUID orgId, long number, String text, byte[] hash) {

    static final String COLUMNS = """
            org_id, number, hash, concat_ws(E'\\n', number, id, org_id, actor_id, action, target_type, target_id, details,
                coalesce(before::text, ''), coalesce(after::text, ''), extract(epoch from created_at)) as text""";

    static ChainedEntry of(ResultSet row) throws SQLException {
        return new ChainedEntry(
                row.getObject("org_id", UUID.class),
                row.getLong("number"),
                row.getString("text"),
                row.getBytes("hash"));
    }

    boolean follows(byte[] previous) {
        return MessageDigest.isEqual(hash, hashAfter(previous));
    }

    private byte[] hashAfter(byte[] previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
