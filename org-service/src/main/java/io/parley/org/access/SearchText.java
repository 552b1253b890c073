package io.parley.org.access;

import io.parley.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** What people type into a search box; null if that is nothing. */
public final class SearchText {

    private SearchText() {}

    /** A pattern for {@code ilike}, in which wildcards are ordinary characters. */
    public static @Nullable String contains(@Nullable String text) {
        String exactly = Texts.orNull(text);
        return exactly == null ? null : "%" + exactly.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
