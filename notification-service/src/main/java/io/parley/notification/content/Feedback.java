package io.parley.notification.content;

import io.parley.contracts.place.Subject;
import java.util.List;
import java.util.UUID;

/**
 * What others think of something that one wrote.
 *
 * @param userId who wrote it
 * @param kind of notification, such as {@code vote}
 * @param placeId where it was; where its parent is now goes before
 * @param parentId the subject that it lies in
 * @param given who is of this opinion now
 * @param takenBack who is no more
 */
public record Feedback(
        UUID userId,
        String kind,
        UUID placeId,
        Subject subject,
        UUID parentId,
        List<UUID> given,
        List<UUID> takenBack) {

    /** Stands for all who were of this opinion. */
    public static final UUID EVERYBODY = new UUID(0, 0);
}
