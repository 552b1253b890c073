package io.parley.notification.forum;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of organizations in the web client. */
@Component
class OrgPages {

    private final JdbcClient jdbc;

    OrgPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The path of a page, such as {@code badges}; of the first page where the copy doesn't know the organization. */
    String of(UUID orgId, String page) {
        return jdbc.sql("select slug from known_org where org_id = :org")
                .param("org", orgId)
                .query(String.class)
                .optional()
                .map(slug -> "/orgs/" + slug + "/" + page)
                .orElse("/");
    }
}
