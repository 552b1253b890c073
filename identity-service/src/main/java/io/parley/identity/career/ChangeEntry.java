package io.parley.identity.career;

import io.parley.web.problem.CommonProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChangeEntry {

    private final CareerEntries entries;

    ChangeEntry(CareerEntries entries) {
        this.entries = entries;
    }

    @Transactional
    public void handle(ChangeEntryCommand command) {
        CareerEntry now = entries.one(command.userId(), command.kind(), command.id());
        command.ifMatch().require(now.version());
        CareerEntry changed = command.change().apply(now);
        changed.requireDates();
        if (changed.equals(now)) return;
        if (!entries.change(command.userId(), command.kind(), changed)) throw CommonProblem.STALE_VERSION.exception();
    }
}
