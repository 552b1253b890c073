package io.parley.notification.chat;

import io.parley.security.UserSummary;
import java.util.UUID;

/** The beginning of another message, as it was when it was quoted. */
record QuoteData(UUID messageId, UUID channelId, long seq, UserSummary author, String body) {}
