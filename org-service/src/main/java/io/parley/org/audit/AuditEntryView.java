package io.parley.org.audit;

import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what.
 *
 * @param before what was, of that which changed; null where nothing was, or nothing changed
 * @param after what is since
 * @param undone whether it was taken back
 */
record AuditEntryView(
        UUID id,
        UserSummary actor,
        String action,
        Target target,
        Map<String, Object> details,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after,
        boolean undone,
        Instant createdAt) {}
