package io.parley.notification.org;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.org.CaseResolved;
import io.parley.contracts.org.ModerationEvent;
import io.parley.contracts.place.Subject;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Announcement;
import io.parley.notification.content.ContentMapper;
import io.parley.notification.content.Delivery;
import io.parley.notification.content.OrgPages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever reported something hears that it was decided, and neither what was decided nor by whom. */
@Component
class ModerationContent implements ContentMapper {

    private final OrgPages pages;

    ModerationContent(OrgPages pages) {
        this.pages = pages;
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
        Subject report = new Subject("report", resolved.caseId(), pages.of(resolved.orgId()), "");
        return Optional.of(
                new Announcement(event, resolved.orgId(), report, "report-handled", "reported", resolved.reporterIds())
                        .byNobody());
    }
}
