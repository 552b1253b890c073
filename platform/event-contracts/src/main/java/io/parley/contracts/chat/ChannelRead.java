package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone has read a channel, or one topic of it, up to {@code readSeq}; it may be less than before.
 *
 * @param topic null for the whole channel
 * @param unreadCount what is left of the channel, or of the topic
 */
@EventType("chat.channel-read.v1")
public record ChannelRead(
        UUID channelId,
        @Nullable UUID orgId,
        UUID userId,
        @Nullable String topic,
        long readSeq,
        long unreadCount,
        int mentionCount)
        implements MessageEvent {}
