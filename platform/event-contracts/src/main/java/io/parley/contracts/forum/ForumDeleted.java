package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import io.parley.contracts.place.PlaceEvent;
import java.util.UUID;

/** A forum and all that is in it is gone. */
@EventType("forum.forum-deleted.v1")
public record ForumDeleted(UUID forumId, UUID orgId) implements ForumEvent, PlaceEvent {

    @Override
    public PlaceChange placeChange() {
        return new PlaceChange.Gone(forumId);
    }
}
