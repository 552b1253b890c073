package io.parley.forum.feed;

import io.parley.forum.topic.view.TopicView;
import java.util.List;

/** What is on many people's minds: at most 10 tags, most used first, and 20 topics, hottest first. */
record ExploreView(List<TrendingTag> tags, List<TopicView> topics) {

    /** A tag, and how many topics of this week have it. */
    record TrendingTag(String tag, int topicCount) {}
}
