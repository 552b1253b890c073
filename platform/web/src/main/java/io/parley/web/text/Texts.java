package io.parley.web.text;

import org.jspecify.annotations.Nullable;

/** What becomes of texts before they are kept. */
public final class Texts {

    private Texts() {}

    /** The text without spaces around it; nothing but spaces is nothing. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
