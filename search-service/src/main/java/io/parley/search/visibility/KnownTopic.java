package io.parley.search.visibility;

import java.util.UUID;

/** A topic as it is now. */
public record KnownTopic(UUID topicId, UUID forumId, String title) {}
