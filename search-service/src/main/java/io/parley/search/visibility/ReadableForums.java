package io.parley.search.visibility;

import io.parley.security.Viewer;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which forums someone may read at this moment. The rule is forum-service's, see docs/permissions.md. */
@Component
public class ReadableForums {

    private static final String READABLE = """
            select f.forum_id
              from known_forum f
              join known_org o on o.org_id = f.org_id and not o.archived
              left join known_member m on m.org_id = f.org_id and m.user_id = :viewer and m.status = 'active'
             where not f.deleted
               and (cast(:org as uuid) is null or f.org_id = :org)
               and ((o.visibility = 'public' and not f.private and f.required_role is null)
                    or rank_of(m.role) >= greatest(
                           coalesce(rank_of(f.required_role), 1), case when f.private then 2 else 1 end))""";

    private final JdbcClient jdbc;

    ReadableForums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The forums that this viewer may read now, in one organization, or in all where {@code orgId} is null. */
    public Set<UUID> of(Viewer viewer, @Nullable UUID orgId) {
        return jdbc.sql(READABLE)
                .param("viewer", viewer.id().orElse(null))
                .param("org", orgId)
                .query(UUID.class)
                .set();
    }
}
