package io.parley.identity.account;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Usernames for people who had no occasion to choose one. They can change it afterwards. */
@Component
public class MadeUpUsernames {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST_STEM = 20;
    private static final int SHORTEST = 3;

    private final Usernames usernames;

    MadeUpUsernames(Usernames usernames) {
        this.usernames = usernames;
    }

    /** One that is free now, and like what was wished for. */
    public String like(String wish) {
        String stem = stemOf(wish);
        if (isFree(stem)) return stem;
        String numbered = stem + "-" + RANDOM.nextInt(100_000, 1_000_000);
        return isFree(numbered) ? numbered : "member-" + RANDOM.nextLong(1_000_000_000, 1_000_000_000_000L);
    }

    private boolean isFree(String username) {
        return username.length() >= SHORTEST && !ReservedUsernames.contain(username) && !usernames.isTaken(username);
    }

    private static String stemOf(String wish) {
        String plain = wish.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
        String shortened = plain.length() > LONGEST_STEM ? plain.substring(0, LONGEST_STEM) : plain;
        return shortened.replaceAll("^[-_]+|[-_]+$", "");
    }
}
