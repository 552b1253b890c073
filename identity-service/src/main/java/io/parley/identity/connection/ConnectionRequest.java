package io.parley.identity.connection;

import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ConnectionRequest(
        @NotNull UUID userId,
        @Written(max = 300, blank = true) @Nullable String message) {

    AskForConnectionCommand toCommand(UUID requesterId) {
        return new AskForConnectionCommand(requesterId, userId, Texts.orNull(message));
    }
}
