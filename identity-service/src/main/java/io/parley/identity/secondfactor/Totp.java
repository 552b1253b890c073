package io.parley.identity.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** RFC 6238 as every app speaks it: SHA-1, six digits, 30 seconds, one step too early or too late allowed. */
public final class Totp {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final int CHARACTERS = 32;

    private Totp() {}

    static byte[] newSecret() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** How people type it into their app. */
    static String written(byte[] secret) {
        String digits = new BigInteger(1, secret).toString(CHARACTERS);
        return ("0".repeat(CHARACTERS - digits.length()) + digits)
                .chars()
                .mapToObj(digit -> "" + BASE_32.charAt(Character.digit(digit, CHARACTERS)))
                .collect(Collectors.joining());
    }

    /** The time step that the code belongs to; empty if it is wrong. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        long present = now.getEpochSecond() / seconds();
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> same(code, codeAt(secret, step)))
                .findFirst();
    }

    static String codeAt(byte[] secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), Instant.ofEpochSecond(step * seconds()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long seconds() {
        return CODES.getTimeStep().toSeconds();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
