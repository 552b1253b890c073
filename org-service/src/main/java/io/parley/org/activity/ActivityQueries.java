package io.parley.org.activity;

import io.parley.org.access.Access;
import io.parley.org.access.People;
import io.parley.org.content.ReadableContent;
import io.parley.security.UserSummary;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The feed of an organization: each reader gets what they may read now. */
@Component
class ActivityQueries {

    private static final String ROWS =
            """
            select a.event_id, a.actor_id, a.action, a.subject_type, a.subject_id, a.created_at,
                   u.username, u.display_name, u.avatar_url, coalesce(seen.title, topic.title) as title, seen.url
            from activity a
            left join known_user u on u.user_id = a.actor_id
            left join lateral (
                select c.title, c.url, c.parent_id from content c
            """ + ReadableContent.JOINS + " where c.id = a.subject_id and " + ReadableContent.RULE + """
                ) seen on true
            left join content topic on topic.id = seen.parent_id
            where a.org_id = :org and (seen.url is not null or (a.subject_type = 'user' and :member))
            """;

    private static final String NEWEST_FIRST = ROWS + """
              and (cast(:before as timestamptz) is null or (a.created_at, a.event_id) < (:before, cast(:beforeId as uuid)))
            order by a.created_at desc, a.event_id desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Access access;

    ActivityQueries(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Transactional(readOnly = true)
    Page<ActivityView> list(UUID orgId, Viewer viewer, PageRequest page) {
        boolean member = access.of(orgId, viewer).isMember();
        Optional<Cursor> cursor = page.after();
        List<Row> rows = jdbc.sql(NEWEST_FIRST)
                .param("org", orgId)
                .param("viewer", viewer.id().orElse(null), Types.OTHER)
                .param("member", member)
                .param("before", cursor.map(c -> Columns.at(c.instant(0))).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("beforeId", cursor.map(c -> c.uuid(1)).orElse(null), Types.OTHER)
                .param("limit", page.rows())
                .query((row, _) -> read(row))
                .list();
        return Page.of(rows, page, row -> Cursor.of(row.createdAt(), row.eventId()))
                .map(Row::view);
    }

    private static Row read(ResultSet row) throws SQLException {
        UserSummary actor = People.ofRow(row, "actor_id");
        Instant createdAt = Columns.instant(row, "created_at");
        return new Row(
                Columns.uuid(row, "event_id"),
                createdAt,
                new ActivityView(actor, row.getString("action"), subject(row, actor), createdAt));
    }

    private static ActivityView.SubjectView subject(ResultSet row, UserSummary actor) throws SQLException {
        String type = row.getString("subject_type");
        UUID id = Columns.uuid(row, "subject_id");
        if (type.equals("user"))
            return new ActivityView.SubjectView(type, id, actor.displayName(), "/users/" + actor.username());
        return new ActivityView.SubjectView(type, id, Columns.textOrNull(row, "title"), Columns.textOrNull(row, "url"));
    }

    private record Row(UUID eventId, Instant createdAt, ActivityView view) {}
}
