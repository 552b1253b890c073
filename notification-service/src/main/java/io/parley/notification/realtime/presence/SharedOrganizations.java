package io.parley.notification.realtime.presence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.parley.web.sql.Columns;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in which organizations, as the copy knows it: only those see each other. */
@Component
public class SharedOrganizations {

    private static final String WITH = """
            select distinct other.user_id
              from known_member own
              join known_member other on other.org_id = own.org_id and other.status = 'active'
              join known_org o on o.org_id = own.org_id and not o.archived
             where own.user_id = :user and own.status = 'active' and other.user_id = any(:others)""";

    private static final String OF = """
            select m.org_id, m.user_id from known_member m
              join known_org o on o.org_id = m.org_id and not o.archived
             where m.user_id = any(:users) and m.status = 'active'""";

    private final JdbcClient jdbc;

    SharedOrganizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> with(UUID userId, Collection<UUID> others) {
        return jdbc.sql(WITH)
                .param("user", userId)
                .param("others", others.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** These users by organization. */
    public Map<UUID, Set<UUID>> of(Collection<UUID> userIds) {
        return jdbc
                .sql(OF)
                .param("users", userIds.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(Columns.uuid(row, "org_id"), Columns.uuid(row, "user_id")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }
}
