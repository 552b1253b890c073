package io.parley.event.rsvp;

import io.parley.event.occurrence.Occurrence;
import io.parley.event.occurrence.Occurrences;
import io.parley.event.place.Admission;
import io.parley.event.place.EventGate;
import io.parley.security.CurrentUser;
import io.parley.security.KnownUsers;
import io.parley.security.Permission;
import io.parley.security.UserSummary;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AttendeeQueries {

    // Microseconds are what the database keeps.
    private static final String ORDER =
            "coalesce(r.queue, cast(extract(epoch from r.answered_at) * 1000000 as bigint))";

    private static final String LIST =
            "select r.user_id, r.answered_at, c.checked_in_at, " + ORDER + " as place, " + RsvpView.COLUMNS
                    + " from rsvp r left join check_in c on c.occurrence_id = r.occurrence_id and c.user_id = r.user_id"
                    + " where r.occurrence_id = :occurrence and r.status = :status and (" + ORDER
                    + ", r.user_id) > (:place, :user) order by place, r.user_id limit :limit";

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final EventGate gate;
    private final Occurrences occurrences;
    private final KnownUsers users;

    AttendeeQueries(JdbcClient jdbc, EventGate gate, Occurrences occurrences, KnownUsers users) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.occurrences = occurrences;
        this.users = users;
    }

    /**
     * Who answered in this way. Who declined, or has to pay first, is for those who run the event.
     *
     * @throws Problem {@code permission-denied}
     */
    Page<AttendeeView> of(UUID eventId, @Nullable String key, RsvpStatus status, CurrentUser user, PageRequest page) {
        Admission admission = gate.read(eventId, Viewer.of(user));
        admission.access().require(Permission.READ_MEMBERS);
        if (status == RsvpStatus.DECLINED || status == RsvpStatus.HELD) admission.requireRunning();
        Occurrence occurrence = occurrences.find(eventId, key);
        Cursor cursor = page.cursor();
        List<AttendeeView> rows = jdbc.sql(LIST)
                .param("occurrence", occurrence.id())
                .param("status", status.wire())
                .param("place", cursor == null ? Long.MIN_VALUE : cursor.number(0))
                .param("user", cursor == null ? NOBODY : cursor.uuid(1))
                .param("limit", page.rows())
                .query((row, _) -> view(row))
                .list();
        return named(
                Page.of(rows, page, last -> Cursor.of(last.order(), last.user().id())));
    }

    private Page<AttendeeView> named(Page<AttendeeView> page) {
        Map<UUID, UserSummary> known =
                users.byIds(page.items().stream().map(view -> view.user().id()).toList());
        return page.map(view -> new AttendeeView(
                known.getOrDefault(view.user().id(), view.user()),
                view.status(),
                view.guests(),
                view.waitlistPosition(),
                view.answeredAt(),
                view.checkedInAt(),
                view.order()));
    }

    private static AttendeeView view(ResultSet row) throws SQLException {
        RsvpView answer = Objects.requireNonNull(RsvpView.of(row));
        return new AttendeeView(
                UserSummary.unknown(Columns.uuid(row, "user_id")),
                answer.status(),
                answer.guests(),
                answer.waitlistPosition(),
                Columns.instant(row, "answered_at"),
                Columns.instantOrNull(row, "checked_in_at"),
                row.getLong("place"));
    }
}
