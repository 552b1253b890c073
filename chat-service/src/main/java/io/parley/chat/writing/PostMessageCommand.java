package io.parley.chat.writing;

import io.parley.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record PostMessageCommand(
        @Nullable UUID id,
        UUID channelId,
        String body,
        @Nullable String topic,
        @Nullable UUID threadId,
        @Nullable UUID replyToId,
        List<UUID> attachments,
        CurrentUser author) {}
