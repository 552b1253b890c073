package io.parley.notification.realtime.access;

import io.parley.notification.forum.ForumRules;
import io.parley.notification.realtime.access.MemberFact.Status;
import io.parley.security.Role;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Opens channels of what was made, or joined, a moment ago and hasn't reached the copies: asks the owners for what is
 * missing and learns it, so that from then on the same rule decides.
 */
@Component
public class AskOwners {

    // Any event of the stream is newer than an answer.
    private static final long BEFORE_ALL_EVENTS = 0;

    private final Access access;
    private final Knowledge knowledge;
    private final Owners owners;

    AskOwners(Access access, Knowledge knowledge, Owners owners) {
        this.access = access;
        this.knowledge = knowledge;
        this.owners = owners;
    }

    public boolean mayOpen(UUID userId, Channel channel, String token) {
        if (access.mayOpen(userId, channel)) return true;
        Optional<UUID> org = switch (channel.kind()) {
            case USER -> Optional.empty();
            case ORG -> Optional.of(channel.id());
            case FORUM -> orgOfForum(channel.id(), token);
            case TOPIC -> forumOfTopic(channel.id(), token).flatMap(forum -> orgOfForum(forum, token));
        };
        if (org.isEmpty()) return false;
        learnMembership(userId, org.get(), token);
        return access.mayOpen(userId, channel);
    }

    private Optional<UUID> forumOfTopic(UUID topicId, String token) {
        Optional<TopicFact> known = knowledge.topics.find(topicId);
        if (known.isEmpty()) {
            owners.topic(topicId, token)
                    .ifPresent(topic -> knowledge.topics.correct(
                            topicId,
                            null,
                            new TopicFact(id(topic, "orgId"), id(topic, "forumId"), false, BEFORE_ALL_EVENTS)));
            known = knowledge.topics.find(topicId);
        }
        return known.filter(topic -> !topic.deleted()).map(TopicFact::forumId);
    }

    private Optional<UUID> orgOfForum(UUID forumId, String token) {
        Optional<ForumFact> known = knowledge.forums.find(forumId);
        if (known.isEmpty()) {
            owners.forum(forumId, token)
                    .ifPresent(forum -> knowledge.forums.correct(
                            forumId, null, new ForumFact(id(forum, "orgId"), rules(forum), false, BEFORE_ALL_EVENTS)));
            known = knowledge.forums.find(forumId);
        }
        return known.filter(forum -> !forum.deleted()).map(ForumFact::orgId);
    }

    private void learnMembership(UUID userId, UUID orgId, String token) {
        MemberKey key = new MemberKey(orgId, userId);
        MemberFact before = knowledge.members.find(key).orElse(MemberFact.NONE);
        // A suspension is sure.
        if (before.status() == Status.SUSPENDED) return;
        JsonNode org = owners.org(orgId, token).orElse(null);
        if (org == null) return;
        if (knowledge.orgs.find(orgId).isEmpty()) {
            boolean isPublic = "public".equals(org.path("visibility").asString(""));
            knowledge.orgs.correct(orgId, null, new OrgFact(isPublic, false, BEFORE_ALL_EVENTS));
        }
        String role = text(org, "myRole");
        if (role == null) return;
        knowledge.members.correct(key, before, new MemberFact(Status.ACTIVE, Role.ofWire(role), before.sequence()));
    }

    private static ForumRules rules(JsonNode forum) {
        return ForumRules.of(forum.path("private").asBoolean(true), text(forum, "requiredRole"));
    }

    private static UUID id(JsonNode node, String field) {
        return UUID.fromString(node.path(field).asString());
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).asString() : null;
    }
}
