package io.parley.notification.content;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one subscribes to. On the wire a user's own channel is {@code user}, the others {@code <kind>:<id>}.
 *
 * @param kind the type of the place or subject with this id, or {@code user}
 */
public record Channel(String kind, UUID id) {

    private static final String USER = "user";
    private static final Pattern NAME = Pattern.compile("([a-z]{1,30}):([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Empty for what is no channel. */
    public static Optional<Channel> parse(String name, UUID userId) {
        if (name.equals(USER)) return Optional.of(user(userId));
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches() || matcher.group(1).equals(USER)) return Optional.empty();
        return Optional.of(new Channel(matcher.group(1), UUID.fromString(matcher.group(2))));
    }

    public static Channel user(UUID userId) {
        return new Channel(USER, userId);
    }

    public boolean isUser() {
        return kind.equals(USER);
    }

    public String wire() {
        return isUser() ? USER : kind + ":" + id;
    }
}
