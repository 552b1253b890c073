package io.parley.org.access;

import org.jspecify.annotations.Nullable;

/** What people type into a search box; null if that is nothing. */
public final class SearchText {

    private SearchText() {}

    /** A pattern for {@code ilike}, in which wildcards are ordinary characters. */
    public static @Nullable String contains(@Nullable String text) {
        String exactly = exactly(text);
        return exactly == null ? null : "%" + exactly.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    public static @Nullable String exactly(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
