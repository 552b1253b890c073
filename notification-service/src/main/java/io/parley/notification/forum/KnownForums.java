package io.parley.notification.forum;

import io.parley.contracts.forum.ForumChanged;
import io.parley.contracts.forum.ForumCreated;
import io.parley.contracts.forum.ForumDeleted;
import io.parley.contracts.forum.ForumEvent;
import io.parley.messaging.ReceivedEvent;
import io.parley.security.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The copy of forum.forums. */
@Component
public class KnownForums {

    private static final String REMEMBER = """
            insert into known_forum (forum_id, org_id, restricted, reading_roles, sequence)
            values (:forum, :org, :restricted, string_to_array(:roles, ','), :sequence)
            on conflict (forum_id) do update
               set restricted = excluded.restricted, reading_roles = excluded.reading_roles, sequence = excluded.sequence
             where excluded.sequence > known_forum.sequence and not known_forum.deleted""";

    private static final String BURY = """
            insert into known_forum (forum_id, org_id, restricted, reading_roles, deleted, sequence)
            values (:forum, :org, true, '{}', true, :sequence)
            on conflict (forum_id) do update set deleted = true, sequence = excluded.sequence
             where excluded.sequence > known_forum.sequence""";

    private static final String FIND =
            "select org_id, restricted, reading_roles, deleted, sequence from known_forum where forum_id = :forum";

    private final JdbcClient jdbc;

    KnownForums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes what is newer than what is known. */
    public void apply(ReceivedEvent<ForumEvent> event) {
        switch (event.payload()) {
            case ForumCreated e -> remember(event, ForumRules.of(e.isPrivate(), e.requiredRole()));
            case ForumChanged e -> remember(event, ForumRules.of(e.isPrivate(), e.requiredRole()));
            case ForumDeleted _ -> statement(BURY, event).update();
        }
    }

    public Optional<KnownForum> find(UUID forumId) {
        return jdbc.sql(FIND)
                .param("forum", forumId)
                .query((row, _) -> forum(row))
                .optional();
    }

    private void remember(ReceivedEvent<ForumEvent> event, ForumRules rules) {
        statement(REMEMBER, event)
                .param("restricted", rules.restricted())
                .param("roles", String.join(",", rules.readingRoles()))
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql, ReceivedEvent<ForumEvent> event) {
        return jdbc.sql(sql)
                .param("forum", event.payload().forumId())
                .param("org", event.payload().orgId())
                .param("sequence", event.sequence());
    }

    private static KnownForum forum(ResultSet row) throws SQLException {
        return new KnownForum(
                row.getObject("org_id", UUID.class),
                new ForumRules(row.getBoolean("restricted"), leastOf(row.getArray("reading_roles"))),
                row.getBoolean("deleted"),
                row.getLong("sequence"));
    }

    private static Role leastOf(Array roles) throws SQLException {
        return Arrays.stream((String[]) roles.getArray())
                .map(Role::ofWire)
                .min(Comparator.naturalOrder())
                .orElse(Role.OWNER);
    }
}
