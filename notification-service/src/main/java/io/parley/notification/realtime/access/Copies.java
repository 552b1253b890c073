package io.parley.notification.realtime.access;

import io.parley.notification.forum.KnownForums;
import io.parley.notification.forum.KnownTopics;
import io.parley.notification.realtime.access.MemberFact.Status;
import io.parley.security.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facts from this service's database. */
@Component
class Copies {

    private static final String ORG = "select visibility, archived, sequence from known_org where org_id = :org";
    private static final String MEMBER =
            "select status, role, sequence from known_member where org_id = :org and user_id = :user";

    private final JdbcClient jdbc;
    private final KnownForums forums;
    private final KnownTopics topics;

    Copies(JdbcClient jdbc, KnownForums forums, KnownTopics topics) {
        this.jdbc = jdbc;
        this.forums = forums;
        this.topics = topics;
    }

    Optional<OrgFact> org(UUID orgId) {
        return jdbc.sql(ORG)
                .param("org", orgId)
                .query((row, _) -> new OrgFact(
                        "public".equals(row.getString("visibility")),
                        row.getBoolean("archived"),
                        row.getLong("sequence")))
                .optional();
    }

    /** No row is an answer too: not a member. */
    Optional<MemberFact> member(MemberKey key) {
        return Optional.of(jdbc.sql(MEMBER)
                .param("org", key.orgId())
                .param("user", key.userId())
                .query((row, _) -> new MemberFact(
                        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                        Role.ofWire(row.getString("role")),
                        row.getLong("sequence")))
                .optional()
                .orElse(MemberFact.NONE));
    }

    Optional<ForumFact> forum(UUID forumId) {
        return forums.find(forumId)
                .map(forum -> new ForumFact(forum.orgId(), forum.rules(), forum.deleted(), forum.sequence()));
    }

    Optional<TopicFact> topic(UUID topicId) {
        return topics.find(topicId)
                .map(topic -> new TopicFact(topic.orgId(), topic.forumId(), topic.deleted(), topic.sequence()));
    }
}
