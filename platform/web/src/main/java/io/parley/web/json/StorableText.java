package io.parley.web.json;

import org.jspecify.annotations.Nullable;

/** Which strings PostgreSQL can keep as text. */
final class StorableText {

    private StorableText() {}

    /** The rule that the text breaks, or null. */
    static @Nullable String brokenRule(String text) {
        if (text.indexOf('\0') >= 0) return "must not contain the character U+0000";
        if (text.codePoints().anyMatch(StorableText::isSurrogate)) return "must not contain an unpaired surrogate";
        return null;
    }

    // Pairs have become one code point of their own.
    private static boolean isSurrogate(int codePoint) {
        return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
    }
}
