package io.parley.chat.webhook;

import java.util.regex.Pattern;

/** Slack's own marks, as Markdown. */
final class SlackText {

    private static final Pattern NAMED_LINK = Pattern.compile("<((?:https?|mailto)[^|>\\s]+)\\|([^>\\n]+)>");
    private static final Pattern LINK = Pattern.compile("<((?:https?|mailto)[^|>\\s]+)>");
    private static final Pattern GROUP = Pattern.compile("<!(channel|here)(?:\\|[^>]*)?>");
    private static final Pattern BOLD = Pattern.compile("(?<![\\w*])\\*([^*\\s](?:[^*\\n]*[^*\\s])?)\\*(?![\\w*])");
    private static final Pattern STRUCK = Pattern.compile("(?<![\\w~])~([^~\\s](?:[^~\\n]*[^~\\s])?)~(?![\\w~])");

    private SlackText() {}

    static String toMarkdown(String text) {
        String linked =
                LINK.matcher(NAMED_LINK.matcher(text).replaceAll("[$2]($1)")).replaceAll("$1");
        String called = GROUP.matcher(linked).replaceAll("@$1");
        String bold = BOLD.matcher(called).replaceAll("**$1**");
        String struck = STRUCK.matcher(bold).replaceAll("~~$1~~");
        return struck.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
