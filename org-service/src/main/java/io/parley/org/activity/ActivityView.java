package io.parley.org.activity;

import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what.
 *
 * @param action {@code topic.created}, {@code post.created}, {@code channel.created}, {@code event.scheduled} or {@code member.joined}
 */
record ActivityView(UserSummary actor, String action, SubjectView subject, Instant createdAt) {

    /**
     * What it was done to.
     *
     * @param title of the topic, for a post; the name of a user
     * @param url the path in the web client
     */
    record SubjectView(
            String type,
            UUID id,
            @Nullable String title,
            @Nullable String url) {}
}
