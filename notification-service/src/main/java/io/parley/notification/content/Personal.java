package io.parley.notification.content;

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

    /** Of what is said in the place, they want to be told this: {@code all}, {@code mentions} or {@code none}. */
    record Wants(UUID userId, UUID placeId, String level) implements Personal {}
}
