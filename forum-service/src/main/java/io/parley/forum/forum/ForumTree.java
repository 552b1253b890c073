package io.parley.forum.forum;

import com.github.slugify.Slugify;
import io.parley.web.sql.Locks;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forums of one organization among each other: their slugs and who is below whom. */
@Component
class ForumTree {

    private static final int SLUG_LENGTH = 60;
    private static final Slugify SLUGIFY = Slugify.builder().build();

    private final JdbcClient jdbc;
    private final Locks locks;

    ForumTree(JdbcClient jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /** Two changes at once could make a circle, or take the same slug: one organization's forums change one by one. */
    void lock(UUID orgId) {
        locks.hold(orgId);
    }

    boolean hasSlug(UUID orgId, String slug) {
        return slugsLike(orgId, slug).contains(slug);
    }

    String freeSlug(UUID orgId, String name) {
        String wanted = slugOf(name);
        Set<String> taken = slugsLike(orgId, wanted);
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? wanted : wanted + "-" + number)
                .filter(slug -> !taken.contains(slug))
                .findFirst()
                .orElseThrow();
    }

    /** Whether {@code parentId} is a forum of this organization and not {@code forumId} or below it. */
    boolean canBeParent(UUID orgId, UUID parentId, @Nullable UUID forumId) {
        List<UUID> upwards = jdbc.sql("""
                        with recursive up(id, parent_id) as (
                            select id, parent_id from forum
                             where id = :parent and org_id = :org and deleted_at is null
                            union
                            select f.id, f.parent_id from forum f join up on f.id = up.parent_id where f.org_id = :org)
                        select id from up""")
                .param("parent", parentId)
                .param("org", orgId)
                .query(UUID.class)
                .list();
        return !upwards.isEmpty() && (forumId == null || !upwards.contains(forumId));
    }

    static String slugOf(String name) {
        String slug = SLUGIFY.slugify(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String shortened = slug.length() > SLUG_LENGTH - 5 ? slug.substring(0, SLUG_LENGTH - 5) : slug;
        String trimmed = shortened.replaceAll("-+$", "");
        return trimmed.isEmpty() ? "forum" : trimmed;
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
