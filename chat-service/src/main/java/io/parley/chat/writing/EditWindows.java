package io.parley.chat.writing;

import io.parley.contracts.org.OrganizationChanged;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.messaging.ReceivedEvent;
import java.sql.Types;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** How long authors may change their messages: as their organization settled it, and elsewhere as the platform does. */
@Component
class EditWindows {

    private final JdbcClient jdbc;
    private final EditProperties properties;

    EditWindows(JdbcClient jdbc, EditProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** @param orgId null for conversations */
    Duration of(@Nullable UUID orgId) {
        return jdbc.sql("select minutes from edit_window where org_id = cast(:org as uuid) and minutes is not null")
                .param("org", orgId, Types.OTHER)
                .query(Integer.class)
                .optional()
                .map(Duration::ofMinutes)
                .orElse(properties.window());
    }

    // An event older than what is known changes nothing: no inbox is needed.
    @KafkaListener(id = "chat-service.edit-windows", topics = "org.organizations")
    void on(ReceivedEvent<OrganizationEvent> event) {
        if (!(event.payload() instanceof OrganizationChanged changed)) return;
        jdbc.sql("""
                        insert into edit_window (org_id, minutes, sequence) values (:org, :minutes, :sequence)
                        on conflict (org_id) do update set minutes = excluded.minutes, sequence = excluded.sequence
                        where excluded.sequence > edit_window.sequence
                        """)
                .param("org", changed.orgId())
                .param("minutes", changed.messageEditMinutes(), Types.INTEGER)
                .param("sequence", event.sequence())
                .update();
    }
}
