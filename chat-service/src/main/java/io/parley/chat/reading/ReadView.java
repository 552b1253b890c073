package io.parley.chat.reading;

/** How far somebody has read, and what is left of the channel, or of the topic. */
record ReadView(long readSeq, long unreadCount, long mentionCount) {}
