package io.parley.web.text;

import com.github.slugify.Slugify;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Short names for URLs. */
public final class Slugs {

    /** What a slug that someone chooses must match. */
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final Slugify SLUGIFY = Slugify.builder().build();

    private Slugs() {}

    /** A slug made of a name; empty if the name has no letters for one. */
    public static String ofName(String name, int longest) {
        String slug = SLUGIFY.slugify(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.substring(0, Math.min(slug.length(), longest)).replaceAll("-+$", "");
    }

    /** The slug itself, or else with the first free number: {@code chess-2}. */
    public static String firstFree(String slug, Predicate<String> free) {
        if (free.test(slug)) return slug;
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> slug + "-" + number)
                .filter(free)
                .findFirst()
                .orElseThrow();
    }
}
