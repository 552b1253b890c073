package io.parley.billing.admin;

import io.parley.messaging.Ids;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what staff did. */
@Component
class StaffJournal {

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffJournal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(UUID staffId, String action, @Nullable UUID orgId) {
        jdbc.sql(
                        "insert into staff_action (id, staff_id, action, org_id, at) values (:id, :staff, :action, :org, :now)")
                .param("id", Ids.next())
                .param("staff", staffId)
                .param("action", action)
                .param("org", orgId, Types.OTHER)
                .param("now", Columns.at(clock.instant()))
                .update();
    }
}
