package io.parley.chat.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.chat.promotion.Promotion;
import io.parley.files.FileView;
import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message, as one sees it.
 *
 * @param mentionedGroup {@code channel} or {@code here} where it calls all
 * @param thread what began with it; null in a thread, and without replies
 * @param promotion the topic that it became with others, or is about to; null for those of which it wasn't the first
 * @param deleted only said of one that is gone and stays for the thread that began with it
 */
public record MessageView(
        UUID id,
        UUID channelId,
        long seq,
        UserSummary author,
        @Nullable String topic,
        @Nullable UUID threadId,
        @Nullable QuoteView replyTo,
        @Nullable QuoteView forwarded,
        String body,
        String bodyHtml,
        @Nullable String mentionedGroup,
        List<ReactionView> reactions,
        List<FileView> attachments,
        boolean pinned,
        boolean saved,
        int editCount,
        @Nullable Instant editedAt,
        Instant createdAt,
        @Nullable ThreadView thread,
        @Nullable Promotion promotion,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted,
        @JsonIgnore long version) {

    /** The beginning of another message, as it was when it was quoted. */
    public record QuoteView(UUID messageId, UUID channelId, long seq, UserSummary author, String body) {}

    /** How many reacted with an emoji, and whether the caller did. */
    public record ReactionView(String emoji, int count, boolean mine) {}

    /**
     * What began with a message.
     *
     * @param participants who replied, those who came last first, at most five
     */
    public record ThreadView(int replyCount, @Nullable Instant lastReplyAt, List<UserSummary> participants) {}
}
