package io.parley.chat.text;

import io.parley.contracts.chat.Quote;
import io.parley.web.markdown.PlainText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Quotes as columns keep them. */
public final class Quotes {

    private static final int MOST = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private Quotes() {}

    /** What is shown of a text where it is quoted. */
    public static String beginningOf(String body) {
        String plain = PlainText.of(body);
        if (plain.codePointCount(0, plain.length()) <= MOST) return plain;
        return plain.substring(0, plain.offsetByCodePoints(0, MOST - 1)) + "…";
    }

    public static @Nullable Quote read(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Quote.class);
    }

    public static @Nullable String write(@Nullable Quote quote) {
        return quote == null ? null : JSON.writeValueAsString(quote);
    }
}
