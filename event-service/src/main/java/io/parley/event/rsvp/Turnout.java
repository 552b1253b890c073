package io.parley.event.rsvp;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many come to an occurrence.
 *
 * @param going people, with their guests
 * @param interested people
 * @param waitlisted parties
 */
public record Turnout(int going, int interested, int waitlisted) {

    /** For a query with a table or join of answers as {@code r}. */
    public static final String COLUMNS = """
            coalesce(sum(1 + r.guests) filter (where r.status = 'going'), 0) as going,
            count(*) filter (where r.status = 'interested') as interested,
            count(*) filter (where r.status = 'waitlisted') as waitlisted""";

    public static Turnout of(ResultSet row) throws SQLException {
        return new Turnout(row.getInt("going"), row.getInt("interested"), row.getInt("waitlisted"));
    }
}
