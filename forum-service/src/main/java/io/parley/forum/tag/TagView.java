package io.parley.forum.tag;

import io.parley.forum.topic.view.TopicView;
import io.parley.web.page.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag, and the topics with it that the caller may read, newest first.
 *
 * @param topicCount how many the caller may read
 * @param following whether the caller follows it
 */
record TagView(
        String tag,
        int topicCount,
        int followerCount,
        boolean following,
        List<TopicView> items,
        @Nullable String nextCursor)
        implements Paged {}
