package io.parley.identity.connection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AskForConnectionCommand(
        UUID requesterId, UUID addresseeId, @Nullable String message) {}
