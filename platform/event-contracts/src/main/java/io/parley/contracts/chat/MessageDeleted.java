package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import io.parley.contracts.place.SubjectEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message is gone; its place in the channel stays.
 *
 * @param thread the thread that it was in, without it; null outside of threads
 */
@EventType("chat.message-deleted.v1")
public record MessageDeleted(
        UUID messageId,
        UUID channelId,
        @Nullable UUID orgId,
        long seq,
        @Nullable String topic,
        @Nullable UUID threadId,
        @Nullable ThreadSummary thread)
        implements MessageEvent, SubjectEvent {

    @Override
    public SubjectChange subjectChange() {
        return new SubjectChange.Gone(MESSAGE, messageId);
    }
}
