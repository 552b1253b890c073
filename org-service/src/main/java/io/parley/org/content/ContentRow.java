package io.parley.org.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a stream says of something that was made.
 *
 * @param placeId where it is read
 * @param parentId the topic of a post; null for what lies in its place
 * @param authorId null where nobody in particular made it
 * @param title null for what has none, such as a message; a post shows its topic's
 * @param startsAt of an event; null otherwise
 * @param endsAt of an event or the last of a series; null otherwise
 */
record ContentRow(
        UUID id,
        String type,
        UUID orgId,
        UUID placeId,
        @Nullable UUID parentId,
        @Nullable UUID authorId,
        @Nullable String title,
        String url,
        Instant createdAt,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {

    /** What is read in its place, and by its own title. */
    static ContentRow of(String type, UUID id, UUID orgId, UUID placeId, String url, String title, Instant createdAt) {
        return new ContentRow(id, type, orgId, placeId, null, null, title, url, createdAt, null, null);
    }
}
