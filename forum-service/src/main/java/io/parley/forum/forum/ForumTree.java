package io.parley.forum.forum;

import io.parley.forum.ForumProblem;
import io.parley.forum.place.ForumPlaces;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.Viewer;
import io.parley.web.problem.CommonProblem;
import io.parley.web.sql.Locks;
import io.parley.web.text.Slugs;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forums of one organization among each other: their slugs, and who is below whom. */
@Component
class ForumTree {

    /** Leaves room for a number, within the 60 characters of a slug. */
    private static final int LONGEST_SLUG_OF_NAME = 55;

    private final JdbcClient jdbc;
    private final Locks locks;
    private final ForumPlaces places;

    ForumTree(JdbcClient jdbc, Locks locks, ForumPlaces places) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.places = places;
    }

    /** Two changes at once could make a circle, or take the same slug: one organization's forums change one by one. */
    void lock(UUID orgId) {
        locks.hold(orgId);
    }

    /**
     * The slug that was asked for, or one that is made of the name.
     *
     * @throws Problem {@code slug-taken} if the one that was asked for is
     */
    String slugFor(OpenForumCommand command) {
        String wanted = command.slug();
        if (wanted == null) return freeSlug(command.orgId(), command.name());
        requireFree(wanted, command.orgId());
        return wanted;
    }

    void requireFree(String slug, UUID orgId) {
        if (slugsLike(orgId, slug).contains(slug)) throw ForumProblem.SLUG_TAKEN.exception();
    }

    /**
     * Passes if there is no parent.
     *
     * @throws Problem {@code invalid-request} if it is not a forum of the organization that the user can see, or makes a circle
     */
    void requireParent(@Nullable UUID parentId, @Nullable UUID forumId, OrgAccess access, CurrentUser user) {
        if (parentId == null) return;
        boolean visible = places.find(parentId, Viewer.of(user))
                .filter(place -> place.isOpenTo(access))
                .isPresent();
        if (!visible || isBelow(parentId, forumId))
            throw CommonProblem.INVALID_REQUEST.at(
                    "/parentId", "must be another forum of this organization that is not below this one");
    }

    static String slugOf(String name) {
        String slug = Slugs.ofName(name, LONGEST_SLUG_OF_NAME);
        return slug.isEmpty() ? "forum" : slug;
    }

    private String freeSlug(UUID orgId, String name) {
        String wanted = slugOf(name);
        Set<String> taken = slugsLike(orgId, wanted);
        return Slugs.firstFree(wanted, slug -> !taken.contains(slug));
    }

    /** Whether a forum is this one, or below it. */
    private boolean isBelow(UUID lowerId, @Nullable UUID upperId) {
        if (upperId == null) return false;
        return places.upwards(lowerId).contains(upperId);
    }

    private Set<String> slugsLike(UUID orgId, String slug) {
        return jdbc.sql("""
                        select slug from forum
                         where org_id = :org and deleted_at is null and (slug = :slug or slug like :slug || '-%')""")
                .param("org", orgId)
                .param("slug", slug)
                .query(String.class)
                .set();
    }
}
