package io.parley.notification.inbox;

import io.parley.web.problem.CommonProblem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Either these notifications, or all until a time.
 *
 * @param before also those of this very time
 */
record MarkReadRequest(
        @Nullable @Size(max = 100) List<@NotNull UUID> ids,
        @Nullable Instant before) {

    MarkReadCommand toCommand(UUID userId) {
        if ((ids == null) == (before == null)) throw CommonProblem.INVALID_REQUEST.at("", "give either ids or before");
        return new MarkReadCommand(userId, ids, before);
    }
}
