package io.parley.forum.topic.reading;

/**
 * How far the caller has read a topic.
 *
 * @param unread how many numbers come after {@code readNumber}
 */
record ReadView(int readNumber, int lastPostNumber, int unread) {}
