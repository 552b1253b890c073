package io.parley.notification.forum;

import java.util.UUID;

/** The copy of a topic, as of the event with this sequence. */
public record KnownTopic(UUID orgId, UUID forumId, String title, boolean deleted, long sequence) {}
