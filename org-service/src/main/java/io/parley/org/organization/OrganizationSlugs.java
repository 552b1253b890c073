package io.parley.org.organization;

import io.parley.org.OrgProblem;
import io.parley.web.sql.Locks;
import io.parley.web.text.Slugs;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each organization a slug of its own, for good: one that is deleted or has another now keeps it. */
@Component
class OrganizationSlugs {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 50;
    private static final int ROOM_FOR_NUMBER = 6;
    private static final Pattern UUID_LIKE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    // They would shadow pages of the client and calls of the API.
    private static final Set<String> RESERVED =
            Set.of("new", "discover", "by-slug", "by-host", "deleted", "offered", "owned-alone");

    private final JdbcClient jdbc;
    private final Locks locks;

    OrganizationSlugs(JdbcClient jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /** Until the transaction ends nobody else chooses a slug, so that what was free stays free. */
    void hold() {
        locks.hold("organization.slug");
    }

    /** @throws Problem {@code slug-taken} if it is taken or reserved */
    String claim(String slug) {
        if (!isFree(slug)) throw OrgProblem.SLUG_TAKEN.exception();
        return slug;
    }

    /**
     * Has the old slug lead on to the new one from now on. An organization may take back one that it had.
     *
     * @throws Problem {@code slug-taken} if the new one is taken or reserved
     */
    void change(UUID orgId, String before, String after) {
        jdbc.sql("delete from former_slug where slug = :slug and org_id = :org")
                .param("slug", after)
                .param("org", orgId)
                .update();
        claim(after);
        jdbc.sql("insert into former_slug (slug, org_id) values (:slug, :org)")
                .param("slug", before)
                .param("org", orgId)
                .update();
    }

    String forName(String name) {
        return Slugs.firstFree(ofName(name), this::isFree);
    }

    /** A name in a script that has no letters for a slug becomes {@code community}. */
    static String ofName(String name) {
        String slug = Slugs.ofName(name, LONGEST - ROOM_FOR_NUMBER);
        if (slug.isEmpty()) return "community";
        return slug.length() < SHORTEST ? slug + "-community" : slug;
    }

    private boolean isFree(String slug) {
        if (RESERVED.contains(slug) || UUID_LIKE.matcher(slug).matches()) return false;
        return jdbc.sql("select not exists (select from organization where slug = :slug)"
                        + " and not exists (select from former_slug where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }
}
