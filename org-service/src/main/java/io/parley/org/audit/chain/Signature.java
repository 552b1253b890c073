package io.parley.org.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Signs how far a log had come, with a key that isn't in the database. */
@Component
class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private final AuditProperties properties;

    Signature(AuditProperties properties) {
        this.properties = properties;
    }

    boolean isPossible() {
        return !properties.key().isEmpty();
    }

    byte[] of(UUID orgId, long number, byte[] hash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(properties.key().getBytes(UTF_8), ALGORITHM));
            mac.update((orgId + ":" + number + ":").getBytes(UTF_8));
            return mac.doFinal(hash);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    boolean isGood(UUID orgId, long number, byte[] hash, byte[] signature) {
        return MessageDigest.isEqual(of(orgId, number, hash), signature);
    }
}
