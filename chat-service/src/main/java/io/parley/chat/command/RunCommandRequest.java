package io.parley.chat.command;

import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command, as it is typed.
 *
 * @param text begins with a slash
 * @param topic of what it says to all
 * @param threadId of what it says to all
 */
record RunCommandRequest(
        @NotNull @Written(max = 4000, lines = true) String text,
        @Nullable @Written(max = 60) String topic,
        @Nullable UUID threadId) {}
