package io.parley.notification.chat;

import io.parley.contracts.chat.MessageReacted;
import io.parley.contracts.chat.Reaction;
import java.util.List;
import java.util.UUID;

/** Who reacted, or took it back, and all reactions that the message has now. */
record ReactedData(
        UUID id, UUID channelId, long seq, UUID userId, String emoji, boolean added, List<Reaction> reactions) {

    static ReactedData of(MessageReacted event) {
        return new ReactedData(
                event.messageId(),
                event.channelId(),
                event.seq(),
                event.userId(),
                event.emoji(),
                event.added(),
                event.reactions());
    }
}
