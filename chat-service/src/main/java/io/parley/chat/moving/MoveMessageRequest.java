package io.parley.chat.moving;

import io.parley.web.patch.Given;
import io.parley.web.text.Written;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a message goes; what is absent stays as it is.
 *
 * @param topic null for none
 */
record MoveMessageRequest(
        @Nullable UUID channelId,
        @Nullable @Written(max = 60) Given<String> topic) {}
