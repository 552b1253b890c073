package io.parley.notification.forum;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.forum.BadgeAwarded;
import io.parley.contracts.forum.BadgeRevoked;
import io.parley.contracts.forum.HeldPostDecided;
import io.parley.contracts.forum.ParticipantEvent;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.PostHeld;
import io.parley.contracts.forum.ReputationChanged;
import io.parley.contracts.forum.TrustLevelChanged;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.contracts.place.Subject;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Announcement;
import io.parley.notification.content.Audience.OrgMembers;
import io.parley.notification.content.Audience.Owner;
import io.parley.notification.content.Channel;
import io.parley.notification.content.ContentMapper;
import io.parley.notification.content.Delivery;
import io.parley.notification.content.OrgPages;
import io.parley.security.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What waits for moderators goes to them and to its author, and nobody else hears of it; what people earned, they hear in their
 * inbox.
 */
@Component
class ParticipantContent implements ContentMapper {

    private static final String APPROVAL = "approval";
    private static final String QUEUE = "moderation/approval";

    private final JsonMapper json;
    private final Moderators moderators;
    private final OrgPages pages;

    ParticipantContent(JsonMapper json, Moderators moderators, OrgPages pages) {
        this.json = json;
        this.moderators = moderators;
        this.pages = pages;
    }

    @Override
    public Set<Class<? extends DomainEvent>> streams() {
        return Set.of(ParticipantEvent.class);
    }

    @Override
    public List<Delivery> deliveries(ReceivedEvent<?> event) {
        return switch ((ParticipantEvent) event.payload()) {
            case PostHeld e ->
                both(e, event.type(), Map.of("id", e.approvalId(), "orgId", e.orgId(), "kind", e.kind()));
            case TrustLevelChanged e ->
                List.of(own(e, event.type(), json.writeValueAsBytes(Map.of("orgId", e.orgId(), "level", e.level()))));
            case HeldPostDecided e ->
                both(
                        e,
                        event.type(),
                        Map.of(
                                "id",
                                e.approvalId(),
                                "orgId",
                                e.orgId(),
                                "kind",
                                e.kind(),
                                "status",
                                e.approved() ? "approved" : "rejected"));
            // The notification that is raised tells its reader; the total is read.
            case BadgeAwarded _, BadgeRevoked _, ReputationChanged _ -> List.of();
        };
    }

    @Override
    public Optional<Announcement> announcement(ReceivedEvent<?> event) {
        return switch ((ParticipantEvent) event.payload()) {
            case PostHeld e -> Optional.of(waits(event, e));
            case HeldPostDecided e -> Optional.of(decided(event, e));
            case BadgeAwarded e -> Optional.of(earned(event, e));
            case TrustLevelChanged _, BadgeRevoked _, ReputationChanged _ -> Optional.empty();
        };
    }

    @Override
    public Optional<UUID> settled(ReceivedEvent<?> event) {
        return switch ((ParticipantEvent) event.payload()) {
            case HeldPostDecided e -> Optional.of(e.approvalId());
            case BadgeRevoked e -> Optional.of(e.awardId());
            case PostHeld _, TrustLevelChanged _, BadgeAwarded _, ReputationChanged _ -> Optional.empty();
        };
    }

    /** All that waits in an organization is one to its moderators. */
    private Announcement waits(ReceivedEvent<?> event, PostHeld held) {
        UUID orgId = held.orgId();
        Subject queue = new Subject("approval-queue", orgId, pages.of(orgId, QUEUE), "");
        return new Announcement(event, held.forumId(), queue, APPROVAL, "moderator", moderators.of(orgId))
                .because(held.approvalId());
    }

    /** All that somebody earned in an organization is one to them. */
    private Announcement earned(ReceivedEvent<?> event, BadgeAwarded award) {
        UUID orgId = award.orgId();
        Subject badges = new Subject("badges", orgId, pages.of(orgId, "badges"), "");
        return new Announcement(event, orgId, badges, "badge", award.badge(), List.of(award.userId()))
                .because(award.awardId());
    }

    private Announcement decided(ReceivedEvent<?> event, HeldPostDecided decided) {
        String reason = decided.approved() ? "approved" : "rejected";
        return new Announcement(
                event, decided.forumId(), subject(decided), APPROVAL, reason, List.of(decided.userId()));
    }

    private Subject subject(HeldPostDecided decided) {
        UUID topicId = decided.topicId();
        if (!decided.approved() || topicId == null)
            return new Subject(
                    "approval", decided.approvalId(), pages.of(decided.orgId(), QUEUE) + "?mine=true", decided.title());
        UUID postId = decided.postId();
        return postId == null
                ? new Subject(PostEvent.TOPIC, topicId, "/topics/" + topicId, decided.title())
                : new Subject(
                        PostEvent.POST, postId, "/topics/" + topicId + "#post-" + decided.number(), decided.title());
    }

    private List<Delivery> both(ParticipantEvent event, String type, Map<String, Object> data) {
        byte[] bytes = json.writeValueAsBytes(data);
        OrgMembers toModerators = new OrgMembers(event.orgId(), Role.MODERATOR);
        return List.of(
                new Delivery(new Channel(OrganizationEvent.PLACE, event.orgId()), toModerators, type, bytes),
                own(event, type, bytes));
    }

    private static Delivery own(ParticipantEvent event, String type, byte[] data) {
        return new Delivery(Channel.user(event.userId()), new Owner(event.userId()), type, data);
    }
}
