package io.parley.identity.career;

import io.parley.web.etag.IfMatch;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RemoveEntry {

    private final CareerEntries entries;

    RemoveEntry(CareerEntries entries) {
        this.entries = entries;
    }

    @Transactional
    public void handle(UUID userId, CareerKind kind, UUID id, IfMatch ifMatch) {
        ifMatch.require(entries.one(userId, kind, id).version());
        entries.remove(userId, kind, id);
    }
}
