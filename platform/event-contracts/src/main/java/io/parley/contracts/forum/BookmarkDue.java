package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;

/** The time has come of which somebody wanted to be reminded of a post. */
@EventType("forum.bookmark-due.v1")
public record BookmarkDue(UUID topicId, UUID postId, int number, UUID forumId, UUID orgId, UUID userId)
        implements PostEvent {}
