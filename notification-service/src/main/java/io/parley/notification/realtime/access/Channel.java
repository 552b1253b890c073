package io.parley.notification.realtime.access;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What one subscribes to. On the wire a user's own channel is {@code user}, the others {@code <kind>:<id>}. */
public record Channel(Kind kind, UUID id) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Kinds of channels that exist today. */
    public enum Kind {
        USER,
        ORG,
        FORUM,
        TOPIC
    }

    /** Empty for what is no channel. */
    public static Optional<Channel> parse(String name, UUID userId) {
        if (name.equals("user")) return Optional.of(new Channel(Kind.USER, userId));
        int colon = name.indexOf(':');
        if (colon < 0 || !ID.matcher(name.substring(colon + 1)).matches()) return Optional.empty();
        UUID id = UUID.fromString(name.substring(colon + 1));
        return switch (name.substring(0, colon)) {
            case "org" -> Optional.of(new Channel(Kind.ORG, id));
            case "forum" -> Optional.of(new Channel(Kind.FORUM, id));
            case "topic" -> Optional.of(new Channel(Kind.TOPIC, id));
            default -> Optional.empty();
        };
    }

    public static Channel user(UUID userId) {
        return new Channel(Kind.USER, userId);
    }

    public static Channel org(UUID orgId) {
        return new Channel(Kind.ORG, orgId);
    }

    public static Channel forum(UUID forumId) {
        return new Channel(Kind.FORUM, forumId);
    }

    public static Channel topic(UUID topicId) {
        return new Channel(Kind.TOPIC, topicId);
    }

    public String wire() {
        return switch (kind) {
            case USER -> "user";
            case ORG -> "org:" + id;
            case FORUM -> "forum:" + id;
            case TOPIC -> "topic:" + id;
        };
    }
}
