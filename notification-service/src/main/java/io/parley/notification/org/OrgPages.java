package io.parley.notification.org;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where organizations are in the web client. */
@Component
class OrgPages {

    private final JdbcClient jdbc;

    OrgPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(UUID orgId) {
        return jdbc.sql("select '/orgs/' || slug from known_org where org_id = :org and slug <> ''")
                .param("org", orgId)
                .query(String.class)
                .optional()
                .orElse("/");
    }
}
