package io.parley.forum.topic;

import java.util.List;

/** All of a topic that may be changed in place. */
record TopicState(String title, List<String> tags, boolean pinned, boolean locked, boolean announcement) {

    static TopicState fresh(String title, List<String> tags) {
        return new TopicState(title, tags, false, false, false);
    }
}
