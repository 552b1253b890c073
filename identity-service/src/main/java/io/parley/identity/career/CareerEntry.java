package io.parley.identity.career;

import io.parley.web.problem.CommonProblem;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time at a place of work or learning.
 *
 * @param title of the work, or the degree
 * @param place the company, or the school
 * @param detail where the work was, or the field of the degree
 * @param endDate null while it goes on
 */
public record CareerEntry(
        UUID id,
        String title,
        String place,
        @Nullable String detail,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String description,
        long version) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    static CareerEntry of(ResultSet row) throws SQLException {
        return new CareerEntry(
                Columns.uuid(row, "id"),
                row.getString("title"),
                row.getString("place"),
                Columns.textOrNull(row, "detail"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                Columns.textOrNull(row, "description"),
                row.getLong("version"));
    }

    /** @throws io.parley.web.problem.Problem {@code invalid-request} unless its dates can be */
    void requireDates() {
        if (!isPossible(startDate)) throw CommonProblem.INVALID_REQUEST.at("/startDate", "must be of 1900 to 2199");
        if (endDate == null) return;
        if (!isPossible(endDate)) throw CommonProblem.INVALID_REQUEST.at("/endDate", "must be of 1900 to 2199");
        if (endDate.isBefore(startDate))
            throw CommonProblem.INVALID_REQUEST.at("/endDate", "must not be before startDate");
    }

    private static boolean isPossible(LocalDate date) {
        return !date.isBefore(EARLIEST) && date.isBefore(LATEST);
    }
}
