package io.parley.chat.scheduled;

import io.parley.web.text.Written;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What to change; what is absent stays as it is. */
record ChangeScheduledRequest(
        @Nullable @Written(max = 20_000, lines = true) String body,
        @Nullable Instant sendAt) {}
