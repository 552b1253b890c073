package io.parley.event.reminder;

import io.parley.contracts.event.ReminderDue;
import io.parley.event.occurrence.Occurrence;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** An occurrence that begins soon. */
record DueOccurrence(UUID orgId, String seriesTitle, Occurrence occurrence) {

    static DueOccurrence of(ResultSet row) throws SQLException {
        return new DueOccurrence(Columns.uuid(row, "org_id"), row.getString("title"), Occurrence.of(row));
    }

    ReminderDue reminder(Notice notice, List<UUID> userIds) {
        return new ReminderDue(
                occurrence.eventId(),
                orgId,
                occurrence.details() == null
                        ? seriesTitle
                        : occurrence.details().title(),
                occurrence.originalAt(),
                occurrence.startsAt(),
                notice.wire(),
                userIds);
    }
}
