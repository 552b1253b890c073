package io.parley.identity.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of an erasure.
 *
 * @param contentToo whether what the person wrote went, too
 * @param completedAt when the last service confirmed; null until then
 */
record ErasureView(
        UUID id,
        boolean contentToo,
        Instant requestedAt,
        @Nullable Instant completedAt,
        List<Confirmation> services) {

    /** @param confirmedAt null while the service hasn't yet */
    record Confirmation(String service, @Nullable Instant confirmedAt) {}
}
