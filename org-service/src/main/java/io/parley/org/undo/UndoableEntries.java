package io.parley.org.undo;

import io.parley.org.OrgProblem;
import io.parley.org.access.Area;
import io.parley.org.access.Rights;
import io.parley.security.Role;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the audit log, and which of them were taken back. */
@Component
class UndoableEntries {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    UndoableEntries(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Problem {@code audit-entry-not-found} if this organization has none */
    Entry find(UUID orgId, UUID entryId) {
        return jdbc.sql("select action, target_id, details from audit_entry where id = :id and org_id = :org")
                .param("id", entryId)
                .param("org", orgId)
                .query((row, _) -> new Entry(
                        row.getString("action"),
                        Columns.uuid(row, "target_id"),
                        json.readTree(row.getString("details"))))
                .optional()
                .orElseThrow(OrgProblem.AUDIT_ENTRY_NOT_FOUND::exception);
    }

    /** @throws Problem {@code not-undoable} the second time */
    void mark(UUID entryId, UUID userId) {
        int marked = jdbc.sql(
                        "insert into undone_entry (entry_id, undone_by, undone_at) values (:id, :user, :now) on conflict do nothing")
                .param("id", entryId)
                .param("user", userId)
                .param("now", Columns.at(clock.instant()))
                .update();
        if (marked == 0) throw OrgProblem.NOT_UNDOABLE.exception();
    }

    record Entry(String action, UUID targetId, JsonNode details) {
        Role role(String field) {
            return Role.ofWire(details.path(field).asString());
        }

        /** The role in this field with the areas beside it. */
        Rights rights(String field) {
            if (!details.has("areas")) return Rights.of(role(field));
            return Rights.of(role(field))
                    .within(details.path("areas")
                            .valueStream()
                            .map(area -> Area.ofWire(area.asString()))
                            .collect(Collectors.toSet()));
        }
    }
}
