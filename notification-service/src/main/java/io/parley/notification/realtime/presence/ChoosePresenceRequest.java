package io.parley.notification.realtime.presence;

import io.parley.notification.realtime.presence.PresenceChoice.Shown;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ChoosePresenceRequest(
        @NotNull Shown status,
        @Nullable @Written(max = 100, blank = true) String text,
        @Nullable @Written(max = 50, blank = true) String emoji,
        @Nullable Instant until) {

    PresenceChoice toChoice() {
        return new PresenceChoice(status, Texts.orNull(text), Texts.orNull(emoji), until);
    }
}
