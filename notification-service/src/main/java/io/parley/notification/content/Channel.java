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
    // Nothing that one could subscribe to by name.
    private static final String MEMBERS = " members";
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

    /** The own channels of all who are in a place: each of them knows it as {@code user}. */
    public static Channel ofMembers(Channel place) {
        return new Channel(place.kind + MEMBERS, place.id);
    }

    public boolean isOfMembers() {
        return kind.endsWith(MEMBERS);
    }

    /** The channel of the place that {@link #ofMembers} was given. */
    public Channel place() {
        return new Channel(kind.substring(0, kind.length() - MEMBERS.length()), id);
    }

    public boolean isUser() {
        return kind.equals(USER);
    }

    public String wire() {
        return isUser() || isOfMembers() ? USER : kind + ":" + id;
    }
}
