package io.parley.web.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Short names for URLs. */
public final class Slugs {

    /** What a slug that someone chooses must match. */
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final Transliterator TO_ASCII =
            Transliterator.getInstance("Any-Latin; [[:Lm:][:Sk:]'’] Remove; Latin-ASCII");

    private Slugs() {}

    /** A slug made of a name in any script; empty if the name has neither letters nor digits. */
    public static String ofName(String name, int longest) {
        String slug = TO_ASCII.transliterate(withSpokenSigns(name))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return slug.substring(0, Math.min(slug.length(), longest)).replaceAll("-+$", "");
    }

    // Otherwise C, C++ and C# had one slug.
    private static String withSpokenSigns(String name) {
        return name.replaceAll("(?<=[\\p{L}\\p{N}]\\+{0,3})\\+", " plus ")
                .replaceAll("(?<=[\\p{L}\\p{N}])#", " sharp ");
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
