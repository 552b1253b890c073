package io.parley.notification.chat;

import io.parley.contracts.chat.ChannelRead;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far one has read a channel, or one topic of it, on whichever device. */
record ReadData(
        UUID channelId,
        @Nullable UUID orgId,
        @Nullable String topic,
        long readSeq,
        long unreadCount,
        int mentionCount) {

    static ReadData of(ChannelRead read) {
        return new ReadData(
                read.channelId(), read.orgId(), read.topic(), read.readSeq(), read.unreadCount(), read.mentionCount());
    }
}
