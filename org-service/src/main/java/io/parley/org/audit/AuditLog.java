package io.parley.org.audit;

import io.parley.messaging.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what was done, in the same transaction as the doing. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Details are small and say what changed; never what people wrote, and no addresses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(UUID orgId, UUID actorId, String action, Target target, Map<String, ?> details) {
        jdbc.sql("""
                insert into audit_entry (id, org_id, actor_id, action, target_type, target_id, details, created_at)
                values (:id, :org, :actor, :action, :type, :target, cast(:details as jsonb), :at)
                """)
                .param("id", Ids.next())
                .param("org", orgId)
                .param("actor", actorId)
                .param("action", action)
                .param("type", target.type())
                .param("target", target.id())
                .param("details", json.writeValueAsString(details))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
