package io.parley.forum.trust;

import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TrustRules {

    private static final String STORE = """
            insert into trust_rule (org_id, links, mentions, pictures, posts_per_hour, first_posts, updated_at)
            values (:org, :links, :mentions, :pictures, :perHour, :firstPosts, :now)
            on conflict (org_id) do update
               set links = excluded.links, mentions = excluded.mentions, pictures = excluded.pictures,
                   posts_per_hour = excluded.posts_per_hour, first_posts = excluded.first_posts,
                   updated_at = excluded.updated_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TrustRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    TrustRulesView of(UUID orgId) {
        return jdbc.sql(
                        "select links, mentions, pictures, posts_per_hour, first_posts from trust_rule where org_id = :org")
                .param("org", orgId)
                .query(TrustRulesView.class)
                .optional()
                .orElse(TrustRulesView.USUAL);
    }

    void store(UUID orgId, TrustRulesView rules) {
        jdbc.sql(STORE)
                .param("org", orgId)
                .param("links", rules.links())
                .param("mentions", rules.mentions())
                .param("pictures", rules.pictures())
                .param("perHour", rules.postsPerHour())
                .param("firstPosts", rules.firstPosts())
                .param("now", Columns.at(clock.instant()))
                .update();
    }
}
