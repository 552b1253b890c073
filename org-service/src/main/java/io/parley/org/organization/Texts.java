package io.parley.org.organization;

import org.jspecify.annotations.Nullable;

/** What may be in the texts that people write about their organization. */
final class Texts {

    static final String LINE = "\\P{Cntrl}*";
    static final String NOT_BLANK_LINE = "\\P{Cntrl}*[\\P{Cntrl}&&\\S]\\P{Cntrl}*";
    static final String LINE_MESSAGE = "must be one line without control characters";
    static final String PARAGRAPHS = "[\\P{Cntrl}\\n\\r\\t]*";
    static final String PARAGRAPHS_MESSAGE = "must have no control characters";

    private Texts() {}

    /** Nothing but spaces is nothing. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
