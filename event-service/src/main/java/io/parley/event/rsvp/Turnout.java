package io.parley.event.rsvp;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many come to an occurrence.
 *
 * @param going people, with their guests
 * @param interested people
 * @param waitlisted parties
 * @param held people, with their guests, whose places are kept until they are paid
 */
public record Turnout(int going, int interested, int waitlisted, int held) {

    /** For a query with a table or join of answers as {@code r}. */
    public static final String COLUMNS = """
            coalesce(sum(1 + r.guests) filter (where r.status = 'going'), 0) as going,
            count(*) filter (where r.status = 'interested') as interested,
            count(*) filter (where r.status = 'waitlisted') as waitlisted,
            coalesce(sum(1 + r.guests) filter (where r.status = 'held'), 0) as held""";

    public static Turnout of(ResultSet row) throws SQLException {
        return new Turnout(row.getInt("going"), row.getInt("interested"), row.getInt("waitlisted"), row.getInt("held"));
    }

    /** The places that nobody else can have. */
    int taken() {
        return going + held;
    }
}
