package io.parley.chat.program;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 *
 * @param text for the caller alone
 * @param messageId what all see of it
 * @param failed whether nothing came of it
 */
public record CommandResult(@Nullable String text, @Nullable UUID messageId, boolean failed) {

    public static CommandResult message(UUID messageId) {
        return new CommandResult(null, messageId, false);
    }

    public static CommandResult note(String text) {
        return new CommandResult(text, null, false);
    }

    public static CommandResult failure(String text) {
        return new CommandResult(text, null, true);
    }
}
