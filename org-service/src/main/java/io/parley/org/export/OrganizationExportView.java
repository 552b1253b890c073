package io.parley.org.export;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An archive of what is known of an organization itself.
 *
 * @param readyAt null while it is being made
 * @param expiresAt when the archive goes: 7 days after it was made, and of a deleted organization together with it; null until it is ready
 * @param size in bytes; null until it is ready
 * @param url where the ZIP file is to be had for 15 minutes; ask again for a fresh one
 */
record OrganizationExportView(
        UUID id,
        Instant requestedAt,
        @Nullable Instant readyAt,
        @Nullable Instant expiresAt,
        @Nullable Long size,
        @Nullable URI url) {}
