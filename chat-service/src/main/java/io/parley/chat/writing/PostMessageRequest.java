package io.parley.chat.writing;

import io.parley.chat.attachment.Attachments;
import io.parley.security.CurrentUser;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message is in a thread, or in a topic, or in neither.
 *
 * @param replyToId whose beginning is shown above it
 * @param attachments the ids of files that the author uploaded for this channel, at most 20
 */
record PostMessageRequest(
        @Nullable UUID id,
        @NotNull @Written(max = 20_000, lines = true) String body,
        @Nullable @Written(max = 60) String topic,
        @Nullable UUID threadId,
        @Nullable UUID replyToId,
        @Nullable @Size(max = Attachments.MOST) List<@NotNull UUID> attachments) {

    PostMessageCommand toCommand(UUID channelId, CurrentUser author) {
        return new PostMessageCommand(
                id,
                channelId,
                body,
                topic == null ? null : topic.strip(),
                threadId,
                replyToId,
                attachments == null ? List.of() : attachments,
                author);
    }
}
