package io.parley.forum.text;

import java.util.List;
import java.util.UUID;

/**
 * A text that somebody wrote.
 *
 * @param mentionedUserIds whom it mentions, as far as they may read it
 */
public record Text(String body, String html, List<UUID> mentionedUserIds) {}
