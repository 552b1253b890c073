package io.parley.chat.conversation;

import io.parley.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record StartConversationCommand(
        List<UUID> userIds, @Nullable String name, CurrentUser user) {}
