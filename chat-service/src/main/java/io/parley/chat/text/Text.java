package io.parley.chat.text;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody wrote.
 *
 * @param mentionedUserIds whom it mentions by name, as far as they may read it
 * @param mentionedGroup {@code channel} or {@code here} where it calls all
 */
public record Text(
        String body,
        String html,
        List<UUID> mentionedUserIds,
        @Nullable String mentionedGroup) {}
