package io.parley.notification.content;

import io.parley.contracts.place.Subject;
import io.parley.messaging.ReceivedEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What certain people are to be told, whatever they follow.
 *
 * @param event that told of it
 * @param placeId where it is read
 * @param actorId who did it, and knows; null where it isn't to be said
 * @param settles whether it is told only after a while: what changes once more until then is told once, as it is last
 * @param instead a kind that needs not be told any more where it isn't yet; null for none
 * @param occasionId what it is told because of: once that is settled, it is withdrawn; null for what is told for good
 */
public record Announcement(
        ReceivedEvent<?> event,
        UUID placeId,
        Subject subject,
        String kind,
        String reason,
        List<UUID> userIds,
        @Nullable UUID actorId,
        boolean settles,
        @Nullable String instead,
        @Nullable UUID occasionId) {

    /** One that is told at once, as what the event's actor did. */
    public Announcement(
            ReceivedEvent<?> event, UUID placeId, Subject subject, String kind, String reason, List<UUID> userIds) {
        this(event, placeId, subject, kind, reason, userIds, event.actorId(), false, null, null);
    }

    public Announcement settling() {
        return new Announcement(event, placeId, subject, kind, reason, userIds, actorId, true, instead, occasionId);
    }

    public Announcement insteadOf(String otherKind) {
        return new Announcement(
                event, placeId, subject, kind, reason, userIds, actorId, settles, otherKind, occasionId);
    }

    public Announcement byNobody() {
        return new Announcement(event, placeId, subject, kind, reason, userIds, null, settles, instead, occasionId);
    }

    public Announcement because(UUID occasionId) {
        return new Announcement(event, placeId, subject, kind, reason, userIds, actorId, settles, instead, occasionId);
    }
}
