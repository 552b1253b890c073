package io.parley.notification.inbox;

import io.parley.security.UserSummary;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NotificationQueries {

    private static final String NEWEST = """
            select n.id, n.kind, n.org_id, n.reason, n.topic_id, n.post_id, n.post_number, n.created_at, n.read_at,
                   n.actor_id, a.username, a.display_name, a.avatar_url, t.title
              from notification n
            """ + Visibility.JOINS + """
              left join known_user a on a.user_id = n.actor_id
             where n.user_id = :user and (not :unread or n.read_at is null)
               and (cast(:at as timestamptz) is null or (n.created_at, n.id) < (:at, cast(:id as uuid)))
               and\s""" + Visibility.VISIBLE + """
             order by n.created_at desc, n.id desc
             limit :rows""";

    private static final String UNREAD = "select count(*) from notification n " + Visibility.JOINS
            + " where n.user_id = :user and n.read_at is null and " + Visibility.VISIBLE;

    private final JdbcClient jdbc;

    NotificationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<NotificationView> newest(UUID userId, boolean unread, PageRequest page) {
        Optional<Cursor> after = page.after();
        List<NotificationView> rows = jdbc.sql(NEWEST)
                .param("user", userId)
                .param("unread", unread)
                .param("at", after.map(cursor -> at(cursor.instant(0))).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after.map(cursor -> cursor.uuid(1)).orElse(null), Types.OTHER)
                .param("rows", page.rows())
                .query((row, _) -> view(row))
                .list();
        return Page.of(rows, page, last -> Cursor.of(last.createdAt(), last.id()));
    }

    int unreadCount(UUID userId) {
        return jdbc.sql(UNREAD).param("user", userId).query(Integer.class).single();
    }

    private static NotificationView view(ResultSet row) throws SQLException {
        PostLink link = new PostLink(row.getObject("topic_id", UUID.class), row.getInt("post_number"));
        return new NotificationView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("org_id", UUID.class),
                actor(row),
                row.getString("reason"),
                new SubjectView(
                        SubjectView.POST, row.getObject("post_id", UUID.class), link.path(), row.getString("title")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instantOrNull(row.getObject("read_at", OffsetDateTime.class)));
    }

    private static UserSummary actor(ResultSet row) throws SQLException {
        UUID id = row.getObject("actor_id", UUID.class);
        String username = textOrNull(row, "username");
        if (username == null) return new UserSummary(id, "unknown", "Unknown", null);
        return new UserSummary(id, username, row.getString("display_name"), textOrNull(row, "avatar_url"));
    }

    private static @Nullable String textOrNull(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
