package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import io.parley.contracts.place.SubjectEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message has its first answer in a thread; from now on people can follow it. */
@EventType("chat.thread-started.v1")
public record ThreadStarted(
        UUID messageId, UUID channelId, @Nullable UUID orgId, long seq, UUID authorId, String title)
        implements MessageEvent, SubjectEvent {

    @Override
    public SubjectChange subjectChange() {
        return new SubjectChange.Told(message(messageId, seq, title), channelId);
    }
}
