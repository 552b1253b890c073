package io.parley.files;

import java.util.UUID;

/**
 * Where files are uploaded.
 *
 * @param kind by which the settings say what may be
 */
public record FilePlace(String kind, UUID id) {

    public static FilePlace user(UUID userId) {
        return new FilePlace("user", userId);
    }

    public static FilePlace organization(UUID orgId) {
        return new FilePlace("organization", orgId);
    }

    public static FilePlace channel(UUID channelId) {
        return new FilePlace("channel", channelId);
    }

    public static FilePlace event(UUID eventId) {
        return new FilePlace("event", eventId);
    }

    public static FilePlace forum(UUID forumId) {
        return new FilePlace("forum", forumId);
    }
}
