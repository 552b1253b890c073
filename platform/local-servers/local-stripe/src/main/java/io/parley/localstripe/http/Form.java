package io.parley.localstripe.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code a=1&b[c]=2&d[]=3} into nested maps; what has no index gets the next. */
final class Form {

    private static final int MOST_LEVELS = 12;
    private static final Pattern KEY = Pattern.compile("\\[([^\\[\\]]*)]");

    private Form() {}

    static Map<String, Object> read(String encoded) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            put(values, name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return values;
    }

    private static void put(Map<String, Object> values, String name, String value) {
        int bracket = name.indexOf('[');
        String key = bracket < 0 ? name : name.substring(0, bracket);
        Matcher rest = KEY.matcher(bracket < 0 ? "" : name.substring(bracket));
        Map<String, Object> level = values;
        for (int depth = 0; rest.find(); depth++) {
            if (depth == MOST_LEVELS) throw ApiError.invalid("", name, "Invalid parameter: nested too deep");
            level = below(level, key, name);
            key = rest.group(1).isEmpty() ? Integer.toString(level.size()) : rest.group(1);
        }
        level.put(key, value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> below(Map<String, Object> level, String key, String name) {
        Object found = level.computeIfAbsent(key, _ -> new LinkedHashMap<String, Object>());
        // An empty text clears a list or a map; what follows it fills the new one.
        if ("".equals(found)) {
            level.remove(key);
            return below(level, key, name);
        }
        if (found instanceof Map<?, ?>) return (Map<String, Object>) found;
        throw ApiError.invalid("", name, "Invalid parameter: both a value and a structure");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ApiError.invalid("", "", "The request's form is not encoded as it should be.");
        }
    }
}
