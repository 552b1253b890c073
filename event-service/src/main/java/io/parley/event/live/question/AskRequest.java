package io.parley.event.live.question;

import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A question for a live session.
 *
 * @param anonymous whether only moderators learn who asks; false without it
 */
record AskRequest(
        @NotNull @Written(max = 1000, lines = true) String body,
        @Nullable Boolean anonymous) {

    boolean isAnonymous() {
        return Boolean.TRUE.equals(anonymous);
    }
}
