package io.parley.billing.seat;

import io.parley.billing.BillingProblem;
import io.parley.security.Authors;
import io.parley.security.UserSummary;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger. */
@Component
public class Seats {

    private static final String COUNT = """
            select used, seat_limit from seat_change
            where org_id = :org and changed_at <= :at order by epoch desc limit 1""";

    private static final String LINES = """
            select s.*, s.user_id as author_id, lag(s.used, 1, 0) over (order by s.epoch) as used_before, %s
            from seat_change s %s
            where s.org_id = :org and s.changed_at <= :at and (cast(:before as bigint) is null or s.epoch < :before)
            order by s.epoch desc limit :limit""".formatted(Authors.COLUMNS, Authors.join("s.user_id"));

    // Each person's last line says whether they hold a seat; the first who came are within the limit.
    private static final String OVER = """
            with line as (
                select user_id, epoch, used > lag(used, 1, 0) over (order by epoch) as took
                from seat_change where org_id = :org),
            holder as (
                select distinct on (user_id) user_id, epoch, took
                from line where user_id is not null order by user_id, epoch desc)
            select holder.user_id as author_id, %s
            from holder %s
            where holder.took order by holder.epoch offset :limit""".formatted(Authors.COLUMNS, Authors.join("holder.user_id"));

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The seats as they were at this time. */
    public SeatCount at(UUID orgId, Instant at) {
        return jdbc.sql(COUNT)
                .param("org", orgId)
                .param("at", Columns.at(at))
                .query((row, _) -> new SeatCount(row.getInt("used"), row.getObject("seat_limit", Integer.class)))
                .optional()
                .orElseGet(() -> new SeatCount(0, null));
    }

    /** How many seats are taken now. */
    public int used(UUID orgId) {
        return jdbc.sql("select used from seat_change where org_id = :org order by epoch desc limit 1")
                .param("org", orgId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Who would have no seat if there were only so many: those who came last. */
    List<UserSummary> beyond(UUID orgId, int limit) {
        return jdbc.sql(OVER)
                .param("org", orgId)
                .param("limit", limit)
                .query((row, _) -> Authors.of(row))
                .list();
    }

    /**
     * Passes if no more seats are taken than that.
     *
     * @throws Problem {@code too-many-members}, which names who would be over, otherwise
     */
    public void requireRoom(UUID orgId, int limit) {
        if (used(orgId) <= limit) return;
        Problem problem = BillingProblem.TOO_MANY_MEMBERS.exception();
        problem.getBody().setProperty("over", beyond(orgId, limit));
        throw problem;
    }

    SeatLedger ledger(UUID orgId, Instant at, PageRequest page) {
        List<SeatLine> rows = jdbc.sql(LINES)
                .param("org", orgId)
                .param("at", Columns.at(at))
                .param("before", page.after().map(cursor -> cursor.number(0)).orElse(null), Types.BIGINT)
                .param("limit", page.rows())
                .query((row, _) -> line(row))
                .list();
        Page<SeatLine> lines = Page.of(rows, page, last -> Cursor.of(last.epoch()));
        SeatCount count = at(orgId, at);
        return new SeatLedger(at, count.used(), count.limit(), lines.items(), lines.nextCursor());
    }

    private static SeatLine line(ResultSet row) throws SQLException {
        int used = row.getInt("used");
        UserSummary user = Columns.uuidOrNull(row, "user_id") == null ? null : Authors.of(row);
        return new SeatLine(
                row.getLong("epoch"),
                change(user, used - row.getInt("used_before")),
                user,
                used,
                row.getObject("seat_limit", Integer.class),
                Columns.instant(row, "changed_at"));
    }

    private static String change(@Nullable UserSummary user, int difference) {
        if (user == null) return "limit";
        return difference > 0 ? "joined" : "left";
    }
}
