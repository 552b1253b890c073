package io.parley.contracts.chat;

import java.util.UUID;

/** The beginning of another message, as it was when it was quoted. */
public record Quote(UUID messageId, UUID channelId, long seq, UUID authorId, String body) {}
