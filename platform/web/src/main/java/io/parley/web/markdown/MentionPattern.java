package io.parley.web.markdown;

import java.util.regex.Pattern;

/**
 * {@code @username}: 2 to 40 letters, digits, hyphens and underscores, not in the middle of a word, an address or a path. Letters
 * of scripts that put no spaces between words may touch it.
 */
final class MentionPattern {

    private static final String LETTER =
            "[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}"
                    + "\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}\u30FC]]";

    static final Pattern MENTION = Pattern.compile("(?<!" + LETTER + ")(?<!" + LETTER + "-)(?<![_@.+])"
            + "(?:(?<!/)|(?<=@[A-Za-z0-9_-]{2,40}/))@([A-Za-z0-9_-]{2,40}+)(?!" + LETTER + "|@|/[\\p{L}\\p{N}])");

    private MentionPattern() {}
}
