package io.parley.org.report;

import io.parley.org.content.ReadableContent;
import io.parley.org.moderation.SubjectType;
import io.parley.security.CurrentUser;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which organization a subject is, and who made it, as far as this service has heard of it. */
@Component
class Subjects {

    private static final String CONTENT = "select c.org_id, c.author_id from content c " + ReadableContent.JOINS
            + " where c.id = :id and c.type = :type and " + ReadableContent.RULE;

    private static final String USER = """
            select own.org_id, other.user_id as author_id
            from membership own
            join membership other on other.org_id = own.org_id and other.user_id = :id
            join organization o on o.id = own.org_id and o.deleted_at is null
            where own.user_id = :viewer and own.status = 'active' and other.user_id <> own.user_id
              and (cast(:org as uuid) is null or own.org_id = :org)
            order by greatest(own.joined_at, other.joined_at), own.org_id
            limit 1
            """;

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for what this user can't read. */
    Optional<Found> find(ReportRequest request, CurrentUser user) {
        SubjectType type = request.subject().type();
        JdbcClient.StatementSpec query = type == SubjectType.USER
                ? jdbc.sql(USER).param("org", request.orgId(), Types.OTHER)
                : jdbc.sql(CONTENT).param("type", type.wire());
        return query.param("id", request.subject().id())
                .param("viewer", user.id())
                .query((row, _) -> new Found(Columns.uuid(row, "org_id"), Columns.uuidOrNull(row, "author_id")))
                .optional();
    }

    record Found(UUID orgId, @Nullable UUID authorId) {}
}
