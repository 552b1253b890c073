package io.parley.chat.conversation;

import io.parley.security.CurrentUser;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param name only of a new conversation of more than two */
record StartConversationRequest(
        @NotNull @Size(min = 1, max = 29) List<@NotNull UUID> userIds,
        @Nullable @Written(max = 80) String name) {

    StartConversationCommand toCommand(CurrentUser user) {
        return new StartConversationCommand(userIds, name == null ? null : name.strip(), user);
    }
}
