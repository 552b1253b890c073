package io.parley.forum.topic;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** How tags are kept: one spelling of each, in small letters, with hyphens for spaces and without the sign before it. */
final class Tags {

    /** What a tag that someone chooses must match: a letter or digit of any script, and nothing that can't be seen. */
    static final String PATTERN = "(?!.*[\\u034F\\u115F\\u1160\\u3164\\uFE00-\\uFE0F\\uFFA0])(?=.*[\\p{L}\\p{N}])"
            + "[\\p{L}\\p{M}\\p{N}+#. -]{1,30}";

    static final String FAULT =
            "must have at most 30 characters, among them a letter or digit, and otherwise only spaces, + # . and -";

    private Tags() {}

    static List<String> kept(List<String> written) {
        return written.stream().map(Tags::kept).distinct().toList();
    }

    private static String kept(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC)
                .replaceFirst("^[ #]+", "")
                .strip()
                .replaceAll("[ -]+", "-")
                .toLowerCase(Locale.ROOT);
    }
}
