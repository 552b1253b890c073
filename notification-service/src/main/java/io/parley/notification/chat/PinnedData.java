package io.parley.notification.chat;

import io.parley.contracts.chat.MessagePinned;
import java.util.UUID;

/** Whether a message is pinned now, and who did that. */
record PinnedData(UUID id, UUID channelId, long seq, UUID userId, boolean pinned) {

    static PinnedData of(MessagePinned event) {
        return new PinnedData(event.messageId(), event.channelId(), event.seq(), event.userId(), event.pinned());
    }
}
