package io.parley.notification.forum;

import io.parley.security.Permission;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who moderates an organization, as the copy knows it. */
@Component
class Moderators {

    private final JdbcClient jdbc;

    Moderators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> of(UUID orgId) {
        return jdbc.sql("""
                        select user_id from known_member
                         where org_id = :org and status = 'active' and :moderate = any(permissions) order by user_id""")
                .param("org", orgId)
                .param("moderate", Permission.MODERATE.wire())
                .query(UUID.class)
                .list();
    }
}
