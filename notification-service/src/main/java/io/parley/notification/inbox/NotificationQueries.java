package io.parley.notification.inbox;

import io.parley.contracts.place.Subject;
import io.parley.places.PlaceRule;
import io.parley.security.UserSummary;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NotificationQueries {

    // Beside the right to read: one who left or was suspended hears nothing more, even of what is public.
    private static final String VISIBLE = PlaceRule.joins("n.place_id", "n.user_id") + """
              left join known_user a on a.user_id = n.actor_id
             where n.user_id = :user and n.held_until is null and coalesce(m.status, 'active') = 'active' and\s""" + PlaceRule.READABLE;

    private static final String NEWEST = """
            select n.id, n.kind, n.org_id, n.reason, n.subject_type, n.subject_id, n.subject_url, n.subject_title,
                   n.created_at, n.read_at, n.actor_id, a.username, a.display_name, a.avatar_url
              from notification n
            """ + VISIBLE + """
               and (not :unread or n.read_at is null)
               and (cast(:at as timestamptz) is null or (n.created_at, n.id) < (:at, cast(:id as uuid)))
             order by n.created_at desc, n.id desc
             limit :rows""";

    private static final String UNREAD = "select count(*) from notification n " + VISIBLE + " and n.read_at is null";

    private final JdbcClient jdbc;

    NotificationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<NotificationView> newest(UUID userId, boolean unread, PageRequest page) {
        Optional<Cursor> after = page.after();
        List<NotificationView> rows = jdbc.sql(NEWEST)
                .param("user", userId)
                .param("unread", unread)
                .param(
                        "at",
                        after.map(cursor -> Columns.at(cursor.instant(0))).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
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
        return new NotificationView(
                Columns.uuid(row, "id"),
                row.getString("kind"),
                Columns.uuidOrNull(row, "org_id"),
                actor(row),
                row.getString("reason"),
                new Subject(
                        row.getString("subject_type"),
                        Columns.uuid(row, "subject_id"),
                        row.getString("subject_url"),
                        row.getString("subject_title")),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "read_at"));
    }

    private static UserSummary actor(ResultSet row) throws SQLException {
        UUID id = Columns.uuid(row, "actor_id");
        String username = Columns.textOrNull(row, "username");
        if (username == null) return UserSummary.unknown(id);
        return new UserSummary(id, username, row.getString("display_name"), Columns.textOrNull(row, "avatar_url"));
    }
}
