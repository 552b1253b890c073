package io.parley.event.live.question;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A question as it is stored. */
record Question(UUID id, UUID eventId, UUID orgId, QuestionStatus status) {

    static Question of(ResultSet row) throws SQLException {
        return new Question(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "event_id"),
                Columns.uuid(row, "org_id"),
                QuestionStatus.ofWire(row.getString("status")));
    }
}
