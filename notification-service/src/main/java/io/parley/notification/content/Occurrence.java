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
 * @param said where it was said to those who are in a place; null for what isn't read in an order
 */
public record Occurrence(
        ReceivedEvent<?> event,
        UUID placeId,
        Subject subject,
        @Nullable UUID parentId,
        UUID authorId,
        List<UUID> mentioned,
        boolean isNew,
        @Nullable Said said) {

    public Occurrence(
            ReceivedEvent<?> event,
            UUID placeId,
            Subject subject,
            @Nullable UUID parentId,
            UUID authorId,
            List<UUID> mentioned,
            boolean isNew) {
        this(event, placeId, subject, parentId, authorId, mentioned, isNew, null);
    }

    /**
     * What people follow to hear of such things: whoever writes follows from then on. Null for a message outside of threads,
     * which nobody follows.
     */
    public @Nullable UUID followedId() {
        if (parentId != null) return parentId;
        return said == null ? subject.id() : null;
    }

    /** In no organization: between those who are in the place, and for each of them. */
    public boolean isDirect() {
        return said != null && event.orgId() == null;
    }

    /**
     * Where something was said.
     *
     * @param seq its number in the place, in the order of reading
     * @param topic what it is about; topics can be read each by itself
     * @param group {@code channel} or {@code here} where it calls all who are in the place
     */
    public record Said(
            long seq, @Nullable String topic, @Nullable String group) {}
}
