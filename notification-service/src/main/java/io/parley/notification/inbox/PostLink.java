package io.parley.notification.inbox;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the web client shows a post. */
public record PostLink(UUID topicId, int number) {

    private static final Pattern PATH = Pattern.compile("/topics/([0-9a-f-]{36})#post-(\\d{1,9})");

    public String path() {
        return "/topics/" + topicId + "#post-" + number;
    }

    /** The link that {@link #path} made; empty for any other path. */
    public static Optional<PostLink> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(new PostLink(UUID.fromString(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    }
}
