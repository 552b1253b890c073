package io.parley.contracts.chat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message as a forum is asked to take it. */
public record PromotedMessage(
        UUID messageId, long seq, UUID authorId, String body, List<Attachment> attachments, Instant createdAt) {}
