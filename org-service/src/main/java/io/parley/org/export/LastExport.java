package io.parley.org.export;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The archive of an organization as it was when it was deleted. */
@Component
public class LastExport {

    private final Exports exports;

    LastExport(Exports exports) {
        this.exports = exports;
    }

    /** Has it made, however short ago there was another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(UUID orgId, UUID userId) {
        exports.add(orgId, userId);
    }
}
