package io.parley.notification.content;

import io.parley.contracts.place.Subject;
import io.parley.messaging.ReceivedEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something written that people may want to hear of.
 *
 * @param event that told of it
 * @param placeId where it was written; where its parent is now goes before
 * @param parentId the subject that it lies in and that people follow, such as a topic; null for what stands alone
 * @param mentioned whom it names
 * @param isNew whether it was written just now, so that followers are told too, not only who is mentioned
 */
public record Occurrence(
        ReceivedEvent<?> event,
        UUID placeId,
        Subject subject,
        @Nullable UUID parentId,
        UUID authorId,
        List<UUID> mentioned,
        boolean isNew) {

    /** What people follow to hear of such things: whoever writes follows from then on. */
    public UUID followedId() {
        return parentId == null ? subject.id() : parentId;
    }
}
