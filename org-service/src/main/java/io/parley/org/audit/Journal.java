package io.parley.org.audit;

import io.parley.contracts.DomainEvent;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what was done, in the same transaction as the doing: for the other services, and for the organization's own log. */
@Component
public class Journal {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Outbox outbox;
    private final Clock clock;

    Journal(JdbcClient jdbc, JsonMapper json, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells the other services, and remembers it in the log like {@link #note}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(DomainEvent event, UUID actorId, String action, Target target, Map<String, ?> details) {
        tell(event, actorId);
        note(event.tenant().orElseThrow(), actorId, action, target, details);
    }

    /** Tells the other services only. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(DomainEvent event, @Nullable UUID actorId) {
        outbox.append(event, actorId);
    }

    /** Remembers it in the log only. Details are small and say what changed; never what people wrote, and no addresses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(UUID orgId, UUID actorId, String action, Target target, Map<String, ?> details) {
        note(orgId, actorId, action, target, Change.of(details));
    }

    /** The same, with what was and what is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(UUID orgId, UUID actorId, String action, Target target, Change change) {
        jdbc.sql("""
                insert into audit_entry (id, org_id, actor_id, action, target_type, target_id, details, before, after, created_at)
                values (:id, :org, :actor, :action, :type, :target, cast(:details as jsonb), cast(:before as jsonb),
                        cast(:after as jsonb), :at)
                """)
                .param("id", Ids.next())
                .param("org", orgId)
                .param("actor", actorId)
                .param("action", action)
                .param("type", target.type())
                .param("target", target.id())
                .param("details", json.writeValueAsString(change.details()))
                .param("before", text(change.before()), Types.VARCHAR)
                .param("after", text(change.after()), Types.VARCHAR)
                .param("at", Columns.at(clock.instant()))
                .update();
    }

    private @Nullable String text(@Nullable Map<String, ?> values) {
        return values == null ? null : json.writeValueAsString(values);
    }
}
