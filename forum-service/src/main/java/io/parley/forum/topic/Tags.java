package io.parley.forum.topic;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How tags are kept: one spelling of each, in small letters, with hyphens for spaces and without the sign before it. */
public final class Tags {

    /** What a tag that someone chooses must match: a letter or digit of any script, and nothing that can't be seen. */
    static final String PATTERN = "(?!.*[\\u034F\\u115F\\u1160\\u3164\\uFE00-\\uFE0F\\uFFA0])(?=.*[\\p{L}\\p{N}])"
            + "[\\p{L}\\p{M}\\p{N}+#. -]{1,30}";

    static final String FAULT =
            "must have at most 30 characters, among them a letter or digit, and otherwise only spaces, + # . and -";

    private static final Pattern HASHTAG =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_&/#])#([\\p{L}\\p{M}\\p{N}-]{1,30})(?![\\p{L}\\p{M}\\p{N}_-])");

    private Tags() {}

    /**
     * The tag of this name.
     *
     * @throws Problem {@code invalid-request} if none can be called so
     */
    public static String named(String written) {
        if (!written.matches(PATTERN)) throw CommonProblem.INVALID_REQUEST.exception("A tag " + FAULT + ".");
        return kept(written);
    }

    /** The hashtags of a text, in their order. */
    static List<String> in(String text) {
        return HASHTAG.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(tag -> tag.matches(PATTERN))
                .toList();
    }

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
