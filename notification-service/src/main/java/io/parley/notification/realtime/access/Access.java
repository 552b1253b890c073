package io.parley.notification.realtime.access;

import io.parley.messaging.ReceivedEvent;
import io.parley.notification.realtime.access.MemberFact.Status;
import io.parley.security.Role;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides by what is known at this moment. Reads the database for what it never met. */
@Component
public class Access {

    private final Knowledge knowledge;

    Access(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Takes in an event before anything later is decided. */
    public void learn(ReceivedEvent<?> event) {
        knowledge.learn(event);
    }

    /** Whether the copy was ahead of this event, so that nobody can tell who could read the forum before it. */
    public boolean isPast(UUID forumId, long sequence) {
        return knowledge
                .forums
                .find(forumId)
                .filter(forum -> forum.sequence() < sequence)
                .isEmpty();
    }

    public boolean allows(UUID userId, Audience audience) {
        return switch (audience) {
            case Audience.OrgReaders org -> mayReadOrg(userId, org.orgId());
            case Audience.FormerOrgReaders org -> couldReadOrg(userId, org.orgId());
            case Audience.OrgMembers org -> isMember(userId, org);
            case Audience.ForumReaders forum -> mayReadForum(userId, forum.forumId());
            case Audience.TopicReaders topic -> mayReadTopic(userId, topic.topicId());
            case Audience.Owner owner -> userId.equals(owner.userId()) && concerns(userId, owner.topicId());
        };
    }

    /** Whether a channel may be opened, or stay open: a deleted forum or topic has none. */
    public boolean mayOpen(UUID userId, Channel channel) {
        return switch (channel.kind()) {
            case USER -> channel.id().equals(userId);
            case ORG -> mayReadOrg(userId, channel.id());
            case FORUM -> isThere(channel.id()) && mayReadForum(userId, channel.id());
            case TOPIC -> topicIsThere(channel.id()) && mayReadTopic(userId, channel.id());
        };
    }

    /** The organization whose rights the channel depends on, as far as anybody met it. */
    public Optional<UUID> orgOf(Channel channel) {
        return switch (channel.kind()) {
            case USER -> Optional.empty();
            case ORG -> Optional.of(channel.id());
            case FORUM ->
                Optional.ofNullable(knowledge.forums.peek(channel.id())).map(ForumFact::orgId);
            case TOPIC ->
                Optional.ofNullable(knowledge.topics.peek(channel.id())).map(TopicFact::orgId);
        };
    }

    private boolean mayReadOrg(UUID userId, UUID orgId) {
        return knowledge.orgs.find(orgId).filter(org -> !org.archived()).isPresent() && couldReadOrg(userId, orgId);
    }

    private boolean couldReadOrg(UUID userId, UUID orgId) {
        return isPublic(orgId) || roleOf(userId, orgId).isPresent();
    }

    private boolean isMember(UUID userId, Audience.OrgMembers org) {
        return mayReadOrg(userId, org.orgId())
                && roleOf(userId, org.orgId())
                        .filter(role -> role.atLeast(org.least()))
                        .isPresent();
    }

    private boolean mayReadForum(UUID userId, UUID forumId) {
        ForumFact forum = knowledge.forums.find(forumId).orElse(null);
        if (forum == null || !mayReadOrg(userId, forum.orgId())) return false;
        if (isPublic(forum.orgId()) && forum.rules().readableBy(true, Optional.empty())) return true;
        return forum.rules().readableBy(false, roleOf(userId, forum.orgId()));
    }

    private boolean mayReadTopic(UUID userId, UUID topicId) {
        return knowledge
                .topics
                .find(topicId)
                .filter(topic -> mayReadForum(userId, topic.forumId()))
                .isPresent();
    }

    private boolean concerns(UUID userId, @Nullable UUID topicId) {
        if (topicId == null) return true;
        TopicFact topic = knowledge.topics.find(topicId).orElse(null);
        if (topic == null || topic.deleted() || !mayReadForum(userId, topic.forumId())) return false;
        Status status = member(userId, topic.orgId()).status();
        return status != Status.LEFT && status != Status.SUSPENDED;
    }

    private boolean isThere(UUID forumId) {
        return knowledge.forums.find(forumId).filter(forum -> !forum.deleted()).isPresent();
    }

    private boolean topicIsThere(UUID topicId) {
        return knowledge
                .topics
                .find(topicId)
                .filter(topic -> !topic.deleted() && isThere(topic.forumId()))
                .isPresent();
    }

    private boolean isPublic(UUID orgId) {
        return knowledge.orgs.find(orgId).filter(OrgFact::publicOrg).isPresent();
    }

    private Optional<Role> roleOf(UUID userId, UUID orgId) {
        return member(userId, orgId).activeRole();
    }

    private MemberFact member(UUID userId, UUID orgId) {
        return knowledge.members.find(new MemberKey(orgId, userId)).orElse(MemberFact.NONE);
    }
}
