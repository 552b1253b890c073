package io.parley.chat.writing;

import io.parley.security.CurrentUser;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message is in a thread, or in a topic, or in neither.
 *
 * @param replyToId whose beginning is shown above it
 */
record PostMessageRequest(
        @Nullable UUID id,
        @NotNull @Written(max = 20_000, lines = true) String body,
        @Nullable @Written(max = 60) String topic,
        @Nullable UUID threadId,
        @Nullable UUID replyToId) {

    PostMessageCommand toCommand(UUID channelId, CurrentUser author) {
        return new PostMessageCommand(
                id, channelId, body, topic == null ? null : topic.strip(), threadId, replyToId, author);
    }
}
