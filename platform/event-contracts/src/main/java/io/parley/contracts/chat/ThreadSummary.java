package io.parley.contracts.chat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread as the message shows it that it began with.
 *
 * @param lastReplyAt null when all replies are gone
 * @param participantIds who replied, those who came last first, at most five
 */
public record ThreadSummary(int replyCount, @Nullable Instant lastReplyAt, List<UUID> participantIds) {}
