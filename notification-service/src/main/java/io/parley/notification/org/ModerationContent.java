package io.parley.notification.org;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.org.CaseResolved;
import io.parley.contracts.org.ModerationEvent;
import io.parley.contracts.place.Subject;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Announcement;
import io.parley.notification.content.ContentMapper;
import io.parley.notification.content.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever reported something hears that it was decided, and neither what was decided nor by whom. */
@Component
class ModerationContent implements ContentMapper {

    private final JdbcClient jdbc;

    ModerationContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Class<? extends DomainEvent>> streams() {
        return Set.of(ModerationEvent.class);
    }

    @Override
    public List<Delivery> deliveries(ReceivedEvent<?> event) {
        return List.of();
    }

    @Override
    public Optional<Announcement> announcement(ReceivedEvent<?> event) {
        if (!(event.payload() instanceof CaseResolved resolved)) return Optional.empty();
        Subject report = new Subject("report", resolved.caseId(), pageOf(resolved.orgId()), "");
        return Optional.of(
                new Announcement(event, resolved.orgId(), report, "report-handled", "reported", resolved.reporterIds())
                        .byNobody());
    }

    private String pageOf(UUID orgId) {
        return jdbc.sql("select '/orgs/' || slug from known_org where org_id = :org and slug <> ''")
                .param("org", orgId)
                .query(String.class)
                .optional()
                .orElse("/");
    }
}
