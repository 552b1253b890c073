package io.parley.identity.export;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An archive of all that is held of a person.
 *
 * @param waitingFor the services that haven't answered yet
 * @param expiresAt when the archive goes, 7 days after it was made; null until it is ready
 * @param size in bytes; null until it is ready
 * @param url where the ZIP file is to be had for 15 minutes; ask again for a fresh one
 */
record ExportView(
        UUID id,
        ExportState state,
        Instant requestedAt,
        List<String> waitingFor,
        @Nullable Instant expiresAt,
        @Nullable Long size,
        @Nullable URI url) {}
