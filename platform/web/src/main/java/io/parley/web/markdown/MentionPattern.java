package io.parley.web.markdown;

import java.util.regex.Pattern;

/** {@code @username}: 2 to 40 letters, digits, hyphens, underscores and inner dots, not in the middle of a word or an address. */
final class MentionPattern {

    static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}_@/.+-])@([A-Za-z0-9](?:[A-Za-z0-9_.-]{0,38}[A-Za-z0-9_]))(?![\\p{L}\\p{N}_@])");

    private MentionPattern() {}
}
