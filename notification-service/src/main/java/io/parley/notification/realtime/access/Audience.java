package io.parley.notification.realtime.access;

import io.parley.security.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For whom an event in a channel is, beside being subscribed to it. */
public sealed interface Audience {

    /** Who may see the organization. */
    record OrgReaders(UUID orgId) implements Audience {}

    /** Who could see the organization until it was archived. */
    record FormerOrgReaders(UUID orgId) implements Audience {}

    /** Active members with at least this role. */
    record OrgMembers(UUID orgId, Role least) implements Audience {}

    record ForumReaders(UUID forumId) implements Audience {}

    /** Who may read the forum that the topic is in now, wherever it was when the event happened. */
    record TopicReaders(UUID topicId) implements Audience {}

    /**
     * This user, as long as what the event is about may be read and its organization still has them.
     *
     * @param topicId null for what is about the user alone
     */
    record Owner(UUID userId, @Nullable UUID topicId) implements Audience {}
}
