package io.parley.notification.forum;

import java.util.UUID;

/** The copy of a forum, as of the event with this sequence. */
public record KnownForum(UUID orgId, ForumRules rules, boolean deleted, long sequence) {}
