package io.parley.forum.topic.reading;

import io.parley.forum.topic.view.TopicView;

/**
 * A topic that the caller has yet to read.
 *
 * @param unread how many numbers they haven't read
 * @param firstUnread the number to begin at
 */
record UnreadView(TopicView topic, UnreadState state, int unread, int firstUnread) {

    static UnreadView of(TopicView topic) {
        Integer read = topic.readNumber();
        if (read == null) return new UnreadView(topic, UnreadState.NEW, topic.lastPostNumber(), 1);
        return new UnreadView(topic, UnreadState.UNREAD, topic.lastPostNumber() - read, read + 1);
    }
}
