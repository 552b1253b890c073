package io.parley.chat.scheduled;

import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record ScheduleMessageRequest(
        @Nullable UUID id,
        @NotNull UUID channelId,
        @NotNull @Written(max = 20_000, lines = true) String body,
        @NotNull Instant sendAt) {}
