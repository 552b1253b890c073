package io.parley.identity.recovery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param keptSession the one that goes on, if one does */
record ReplacePasswordCommand(
        UUID userId, String passwordHash, @Nullable UUID keptSession) {

    @Override
    public String toString() {
        return "ReplacePasswordCommand[hidden]";
    }
}
