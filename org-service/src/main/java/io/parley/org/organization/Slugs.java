package io.parley.org.organization;

import com.github.slugify.Slugify;
import io.parley.org.OrgProblem;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each organization a slug of its own, for good: an archived one keeps its slug. */
@Component
class Slugs {

    static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final int SHORTEST = 3;
    private static final int LONGEST = 50;
    private static final int ROOM_FOR_NUMBER = 6;
    private static final Pattern UUID_LIKE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    // They would shadow pages of the client and calls of the API.
    private static final Set<String> RESERVED = Set.of("new", "discover", "by-slug");

    private static final Slugify SLUGIFY = Slugify.builder().build();

    private final JdbcClient jdbc;

    Slugs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else chooses a slug, so that what was free stays free. */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organization.slug'))")
                .query((row, number) -> true)
                .single();
    }

    /** @throws Problem {@code slug-taken} if it is taken or reserved */
    String claim(String slug) {
        if (!isFree(slug)) throw OrgProblem.SLUG_TAKEN.exception();
        return slug;
    }

    String forName(String name) {
        return firstFree(ofName(name), this::isFree);
    }

    static String firstFree(String base, Predicate<String> free) {
        if (free.test(base)) return base;
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> base + "-" + number)
                .filter(free)
                .findFirst()
                .orElseThrow();
    }

    /** A name in a script that has no letters for a slug becomes {@code community}. */
    static String ofName(String name) {
        String slug = SLUGIFY.slugify(name).replaceAll("[^a-z0-9]+", "-");
        String cut = slug.substring(0, Math.min(slug.length(), LONGEST - ROOM_FOR_NUMBER));
        String trimmed = cut.replaceAll("^-+|-+$", "");
        if (trimmed.isEmpty()) return "community";
        return trimmed.length() < SHORTEST ? trimmed + "-community" : trimmed;
    }

    private boolean isFree(String slug) {
        if (RESERVED.contains(slug) || UUID_LIKE.matcher(slug).matches()) return false;
        return jdbc.sql("select not exists (select from organization where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }
}
