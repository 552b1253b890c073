package io.parley.notification.content;

import io.parley.security.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For whom an event in a channel is, beside being subscribed to it. */
public sealed interface Audience {

    /** Who may read the place, or could until it was deleted. */
    record PlaceReaders(UUID placeId) implements Audience {}

    /** Who is in the place, by the events that name them, and may read it. */
    record PlaceMembers(UUID placeId) implements Audience {}

    /** Who could read the place until its organization was archived. */
    record FormerReaders(UUID placeId) implements Audience {}

    /** Active members of an organization with at least this role. */
    record OrgMembers(UUID orgId, Role least) implements Audience {}

    /** Who may read the place that the subject is in now, wherever it was when the event happened. */
    record SubjectReaders(UUID subjectId) implements Audience {}

    /** This user, of what is about the user alone. */
    record Owner(UUID userId) implements Audience {}

    /**
     * This user, as long as what the event is about may be read and its organization still has them.
     *
     * @param parentId the subject whose present place counts; null where {@code placeId} does
     */
    record Told(UUID userId, UUID placeId, @Nullable UUID parentId) implements Audience {}
}
