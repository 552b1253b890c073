package io.parley.forum.post;

import io.parley.forum.forum.Place;
import java.util.UUID;

/** A topic as its posts see it. */
record TopicPlace(UUID topicId, boolean locked, Place place) {

    boolean isStill(Posts.Appended appended) {
        return locked == appended.locked() && place.forumId().equals(appended.forumId());
    }
}
