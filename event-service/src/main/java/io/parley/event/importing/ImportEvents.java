package io.parley.event.importing;

import io.parley.event.place.EventGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Locks;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings all events of a file into an organization, or none of them. */
@Component
class ImportEvents {

    private final EventGate gate;
    private final Locks locks;
    private final ImportEvent importEvent;

    ImportEvents(EventGate gate, Locks locks, ImportEvent importEvent) {
        this.gate = gate;
        this.locks = locks;
        this.importEvent = importEvent;
    }

    /**
     * Does it; again, it changes what has changed in the file.
     *
     * @throws Problem {@code invalid-request} at what can't be read, or can't be so here
     */
    @Transactional
    public ImportView handle(UUID orgId, byte[] file, CurrentUser user) {
        gate.writeInOrganization(orgId, user, Permission.CREATE_EVENT);
        locks.hold(ImportEvents.class.getName() + orgId);
        return new ImportView(IcsSeries.of(IcsFile.read(file)).stream()
                .map(series -> importEvent.put(orgId, series, user))
                .toList());
    }
}
