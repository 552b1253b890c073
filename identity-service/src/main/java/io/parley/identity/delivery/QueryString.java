package io.parley.identity.delivery;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What stood behind the question mark of an address, handed on as a text. */
public final class QueryString {

    private QueryString() {}

    /** Its parameters; empty if it can't be read, or names one twice. */
    public static Optional<Map<String, String>> parse(String query) {
        Map<String, String> parameters = new HashMap<>();
        try {
            for (String pair : query.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                String before = parameters.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
                if (before != null) return Optional.empty();
            }
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        return Optional.of(Collections.unmodifiableMap(parameters));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
