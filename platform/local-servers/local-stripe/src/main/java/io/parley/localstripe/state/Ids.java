package io.parley.localstripe.state;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Ids as Stripe makes them: a prefix, and letters and digits that nobody guesses. */
public final class Ids {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** {@code cus_...} of {@code cus}. */
    public static String next(String prefix) {
        return prefix + "_" + random(LENGTH);
    }

    public static String random(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
