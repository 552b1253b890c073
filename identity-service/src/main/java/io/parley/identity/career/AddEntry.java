package io.parley.identity.career;

import io.parley.identity.IdentityProblem;
import io.parley.web.sql.Locks;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The same id again, of the same person, is the same entry. */
@Component
class AddEntry {

    private static final int MOST = 50;

    private final CareerEntries entries;
    private final Locks locks;

    AddEntry(CareerEntries entries, Locks locks) {
        this.entries = entries;
        this.locks = locks;
    }

    @Transactional
    public void handle(UUID userId, CareerKind kind, CareerEntry entry) {
        entry.requireDates();
        locks.hold("career of " + userId);
        if (entries.find(userId, kind, entry.id()).isPresent()) return;
        if (entries.count(userId, kind) >= MOST) throw IdentityProblem.TOO_MANY_ENTRIES.exception();
        if (!entries.add(userId, kind, entry)) throw IdentityProblem.ID_TAKEN.exception();
    }
}
