package io.parley.event.live.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people thought of an event. Nobody is named.
 *
 * @param count people
 * @param average of their ratings, 1 to 5; null where there are none
 * @param comments the latest first, at most 200
 */
record FeedbackView(int count, @Nullable Double average, List<Comment> comments) {

    /** What one person wrote. */
    record Comment(int rating, String comment) {}
}
