package io.parley.chat.channel;

import io.parley.web.patch.Given;
import io.parley.web.text.Written;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What to change; what is absent stays as it is. */
record ChangeMineRequest(
        @Nullable Level level,
        @Nullable Boolean pinned,

        @Nullable @Pattern(regexp = "#[0-9a-fA-F]{6}") Given<String> color,

        @Nullable @Written(max = 60) Given<String> folder) {

    MyView onto(MyView now) {
        return new MyView(
                level == null ? now.level() : level,
                pinned == null ? now.pinned() : pinned,
                lower(Given.applied(color, now.color())),
                stripped(Given.applied(folder, now.folder())));
    }

    private static @Nullable String lower(@Nullable String color) {
        return color == null ? null : color.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String stripped(@Nullable String folder) {
        return folder == null ? null : folder.strip();
    }
}
