package io.parley.forum.feed;

import io.parley.forum.topic.view.TopicView;
import io.parley.security.UserSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A topic in somebody's home, and why it is there.
 *
 * @param comment of who shared it, if they said anything
 * @param at when it came there
 */
record FeedItemView(
        TopicView topic, Reason reason, @Nullable String comment, Instant at) {

    /**
     * Why a topic is in a home.
     *
     * @param type {@code author} and {@code share} of a followed {@code user}, a followed {@code tag}, or the caller's
     *     {@code organization}, which has it in a feed
     */
    @Schema(name = "FeedReasonView")
    record Reason(
            String type,
            @Nullable UserSummary user,
            @Nullable String tag) {}
}
