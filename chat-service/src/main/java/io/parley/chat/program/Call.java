package io.parley.chat.program;

import io.parley.chat.place.Admission;
import io.parley.chat.writing.PostMessageCommand;
import io.parley.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody calls a command where they may send messages.
 *
 * @param name without the slash, in small letters
 * @param words what stands behind it; may be empty
 */
public record Call(
        String name,
        String words,
        @Nullable String topic,
        @Nullable UUID threadId,
        Admission admission,
        CurrentUser user) {

    public UUID channelId() {
        return admission.place().channelId();
    }

    /** A message of the caller, where they called. */
    public PostMessageCommand message(String body) {
        return new PostMessageCommand(null, channelId(), body, topic, threadId, null, List.of(), user);
    }
}
