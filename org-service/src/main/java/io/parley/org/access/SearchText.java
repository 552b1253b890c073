package io.parley.org.access;

import org.jspecify.annotations.Nullable;

/** What people type into a search box, as a pattern for {@code ilike}. */
public final class SearchText {

    private SearchText() {}

    /** Null if there is nothing to look for. */
    public static @Nullable String contains(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        return "%" + text.strip().replace("\0", "").replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Null if there is nothing to look for. */
    public static @Nullable String exactly(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replace("\0", "");
    }
}
