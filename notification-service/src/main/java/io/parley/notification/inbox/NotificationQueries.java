package io.parley.notification.inbox;

import io.parley.contracts.place.Subject;
import io.parley.places.PlaceRule;
import io.parley.security.KnownUsers;
import io.parley.security.UserSummary;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NotificationQueries {

    // Beside the right to read: one who left or was suspended hears nothing more, even of what is public.
    private static final String VISIBLE = PlaceRule.joins("n.place_id", "n.user_id") + """
             where n.user_id = :user and n.held_until is null and coalesce(m.status, 'active') = 'active' and\s""" + PlaceRule.READABLE;

    // What is unread and what was read are never one.
    private static final String GROUPED = """
            select n.*, count(*) over same as count,
                   row_number() over (same order by n.created_at desc, n.id desc) as nth
              from notification n
            """ + VISIBLE + """
               and (not :unread or n.read_at is null)
            window same as (partition by n.kind, n.group_id, n.read_at is null)""";

    private static final String NEWEST = "select g.*, " + """
                   array(select actor_id from notification n
                          where n.user_id = g.user_id and n.kind = g.kind and n.group_id = g.group_id
                            and n.held_until is null and (n.read_at is null) = (g.read_at is null)
                          group by actor_id order by max(created_at) desc limit 5) as actor_ids
              from (""" + GROUPED + """
            ) g
             where nth = 1 and (cast(:at as timestamptz) is null or (created_at, id) < (:at, cast(:id as uuid)))
             order by created_at desc, id desc
             limit :rows""";

    private static final String UNREAD = "select count(*) from (select distinct n.kind, n.group_id from notification n "
            + VISIBLE + " and n.read_at is null) groups";

    private final JdbcClient jdbc;
    private final KnownUsers users;

    NotificationQueries(JdbcClient jdbc, KnownUsers users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    Page<NotificationView> newest(UUID userId, boolean unread, PageRequest page) {
        Optional<Cursor> after = page.after();
        List<Row> rows = jdbc.sql(NEWEST)
                .param("user", userId)
                .param("unread", unread)
                .param(
                        "at",
                        after.map(cursor -> Columns.at(cursor.instant(0))).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after.map(cursor -> cursor.uuid(1)).orElse(null), Types.OTHER)
                .param("rows", page.rows())
                .query((row, _) -> Row.of(row))
                .list();
        Page<Row> found = Page.of(
                rows,
                page,
                last -> Cursor.of(last.view().createdAt(), last.view().id()));
        return new Page<>(named(found.items()), found.nextCursor());
    }

    int unreadCount(UUID userId) {
        return jdbc.sql(UNREAD).param("user", userId).query(Integer.class).single();
    }

    private List<NotificationView> named(List<Row> rows) {
        Map<UUID, UserSummary> people = users.byIds(
                rows.stream().flatMap(row -> row.actorIds().stream()).distinct().toList());
        return rows.stream().map(row -> row.named(people)).toList();
    }

    /** Several of a kind; its view has ids for names yet. */
    private record Row(NotificationView view, List<UUID> actorIds) {

        static Row of(ResultSet row) throws SQLException {
            List<UUID> actorIds = List.of((UUID[]) row.getArray("actor_ids").getArray());
            NotificationView view = new NotificationView(
                    Columns.uuid(row, "id"),
                    row.getString("kind"),
                    Columns.uuidOrNull(row, "org_id"),
                    UserSummary.unknown(Columns.uuid(row, "actor_id")),
                    List.of(),
                    row.getLong("count"),
                    Columns.uuid(row, "group_id"),
                    row.getString("reason"),
                    new Subject(
                            row.getString("subject_type"),
                            Columns.uuid(row, "subject_id"),
                            row.getString("subject_url"),
                            row.getString("subject_title")),
                    Columns.instant(row, "created_at"),
                    Columns.instantOrNull(row, "read_at"));
            return new Row(view, actorIds);
        }

        NotificationView named(Map<UUID, UserSummary> people) {
            UUID actorId = view.actor().id();
            return new NotificationView(
                    view.id(),
                    view.kind(),
                    view.orgId(),
                    people.getOrDefault(actorId, view.actor()),
                    actorIds.stream()
                            .map(id -> people.getOrDefault(id, UserSummary.unknown(id)))
                            .toList(),
                    view.count(),
                    view.groupId(),
                    view.reason(),
                    view.subject(),
                    view.createdAt(),
                    view.readAt());
        }
    }
}
