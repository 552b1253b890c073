package io.parley.search.content;

import io.parley.contracts.chat.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a text has beside words: {@code link}, {@code image} or {@code file}. */
public final class Has {

    /** All that can be asked for. */
    public static final List<String> KINDS = List.of("link", "image", "file");

    // The page's own links, such as mentions, have no host.
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(?:https?:|mailto:)");
    private static final Pattern IMAGE = Pattern.compile("<img ");

    private Has() {}

    static List<String> of(String html) {
        return of(html, List.of());
    }

    static List<String> of(String html, List<Attachment> attachments) {
        List<String> has = new ArrayList<>();
        if (LINK.matcher(html).find()) has.add("link");
        boolean pictured =
                attachments.stream().anyMatch(file -> file.contentType().startsWith("image/"));
        if (pictured || IMAGE.matcher(html).find()) has.add("image");
        if (!attachments.isEmpty()) has.add("file");
        return has;
    }
}
