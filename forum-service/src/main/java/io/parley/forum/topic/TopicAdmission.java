package io.parley.forum.topic;

import io.parley.forum.ForumProblem;
import io.parley.forum.place.Admission;
import io.parley.security.Permission;
import io.parley.web.problem.Problem;
import java.time.Duration;
import java.util.UUID;

/**
 * Somebody was let into a topic, as it was at that moment.
 *
 * @param slowMode how long one has to wait between two posts; zero where one needn't
 */
public record TopicAdmission(boolean locked, Duration slowMode, Admission forum) {

    /**
     * Passes for moderators also where it is locked.
     *
     * @throws Problem {@code topic-locked} for all others there
     */
    public void requireUnlocked() {
        if (locked && !forum.access().can(Permission.MODERATE)) throw ForumProblem.TOPIC_LOCKED.exception();
    }

    /** Whether the topic was still like this when a post got its number. */
    public boolean isStill(boolean lockedThen, UUID forumIdThen) {
        return locked == lockedThen && forum.place().forumId().equals(forumIdThen);
    }
}
