package io.parley.messaging.schema;

import java.time.Duration;

/** Stops the start of a service whose database nobody migrated. */
final class NotMigrated extends IllegalStateException {

    NotMigrated(Duration patience) {
        super("The database was not migrated within %d s. See the log of the migration's Job."
                .formatted(patience.toSeconds()));
    }
}
