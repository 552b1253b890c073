package io.parley.notification.content;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where organizations are in the web client; the first page where the copy doesn't know them. */
@Component
public class OrgPages {

    private final JdbcClient jdbc;

    OrgPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The path of its home. */
    public String of(UUID orgId) {
        return jdbc.sql("select '/orgs/' || slug from known_org where org_id = :org and slug <> ''")
                .param("org", orgId)
                .query(String.class)
                .optional()
                .orElse("/");
    }

    /** The path of one of its pages, such as {@code badges}. */
    public String of(UUID orgId, String page) {
        String home = of(orgId);
        return home.equals("/") ? home : home + "/" + page;
    }
}
