package io.parley.notification.chat;

import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread as its first message shows it.
 *
 * @param id of the message that it began with
 */
record ThreadData(UUID id, int replyCount, @Nullable Instant lastReplyAt, List<UserSummary> participants) {}
