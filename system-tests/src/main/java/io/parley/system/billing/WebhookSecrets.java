package io.parley.system.billing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What calls are signed with at one time: one secret, or two while one takes the other's place. */
record WebhookSecrets(List<String> secrets) {

    private static final String ALGORITHM = "HmacSHA256";

    /** Those of a moment in a rotation: first the old one, then both, then the new one. */
    static WebhookSecrets during(List<String> oldAndNew, double progress) {
        if (progress < 1 / 3.0) return new WebhookSecrets(oldAndNew.subList(0, 1));
        return new WebhookSecrets(progress < 2 / 3.0 ? oldAndNew : oldAndNew.subList(1, 2));
    }

    /** The header of Stripe's. */
    String sign(String body, Instant at) {
        long time = at.getEpochSecond();
        return secrets.stream()
                .map(secret -> "v1=" + hash(time + "." + body, secret))
                .collect(Collectors.joining(",", "t=" + time + ",", ""));
    }

    private static String hash(String text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
