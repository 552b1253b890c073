package io.parley.chat.promotion;

import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where messages become a topic. With a message that a thread began with, or in one, the whole thread goes.
 *
 * @param untilMessageId of one in no thread: the last of those that go, with all between them; null for it alone
 */
record PromoteMessageRequest(
        @NotNull UUID forumId,
        @NotNull @Written(max = 200) String title,
        @Nullable UUID untilMessageId) {}
