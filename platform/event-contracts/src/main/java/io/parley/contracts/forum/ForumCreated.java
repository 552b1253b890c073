package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import io.parley.contracts.place.Place;
import io.parley.contracts.place.PlaceEvent;
import io.parley.contracts.place.Readers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A forum exists, readable by {@code readers}. */
@EventType("forum.forum-created.v1")
public record ForumCreated(
        UUID forumId,
        UUID orgId,
        String slug,
        String name,
        String kind,
        boolean isPrivate,
        @Nullable String requiredRole,
        Readers readers,
        @Nullable UUID parentId)
        implements ForumEvent, PlaceEvent {

    /**
     * @param readers null in events from before there were places
     * @param parentId the forum above it; whoever watches or mutes that one does it here, too
     */
    public ForumCreated {
        if (readers == null) readers = ForumEvent.readersBy(isPrivate, requiredRole);
    }

    @Override
    public PlaceChange placeChange() {
        return new PlaceChange.Told(new Place(ForumEvent.PLACE, forumId, orgId, readers));
    }
}
