package io.parley.notification.content;

import io.parley.contracts.place.Subject;
import io.parley.messaging.ReceivedEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event says of one person, and what they are to be told from then on. */
public sealed interface Personal {

    UUID userId();

    /** They hear of everything new in the subject. */
    record Follows(UUID userId, UUID subjectId) implements Personal {}

    /**
     * They have read what was said in the place up to this number.
     *
     * @param topic null for all that was said there
     */
    record HasRead(UUID userId, UUID placeId, @Nullable String topic, long seq) implements Personal {}

    /**
     * Of what is said in the place or subject, they want to be told this: {@code all}, {@code mentions} or {@code none}. Of one that
     * is read in no order, {@code mentions} leaves them the answers where they took part.
     */
    record Wants(UUID userId, UUID placeId, String level) implements Personal {}

    /** They wanted to be reminded of the subject now; it lies in the parent. */
    record Reminded(ReceivedEvent<?> event, UUID userId, UUID placeId, Subject subject, UUID parentId)
            implements Personal {}
}
