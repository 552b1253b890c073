package io.parley.test;

import io.parley.contracts.billing.Entitlement;
import io.parley.contracts.billing.OrganizationReadOnly;
import io.parley.contracts.billing.SubscriptionActivated;
import io.parley.contracts.billing.SubscriptionEvent;
import io.parley.contracts.identity.FollowEvent;
import io.parley.contracts.identity.UserBlocked;
import io.parley.contracts.identity.UserMuted;
import io.parley.contracts.identity.UserRegistered;
import io.parley.contracts.identity.UserUnblocked;
import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.MemberJoined;
import io.parley.contracts.org.MemberLeft;
import io.parley.contracts.org.MemberRoleChanged;
import io.parley.contracts.org.MemberSuspended;
import io.parley.contracts.org.ModeratedArea;
import io.parley.contracts.org.OrganizationArchived;
import io.parley.contracts.org.OrganizationChanged;
import io.parley.contracts.org.OrganizationCreated;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.contracts.org.OrganizationPurged;
import io.parley.contracts.org.UserSilenced;
import io.parley.messaging.Ids;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Organizations, members and users of other services. Each call publishes what the owner would, and returns when the service
 * under test has it in its copy.
 */
public final class Given {

    /** Who may see an organization. */
    public enum Visibility {
        PUBLIC,
        PRIVATE;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Visibility PUBLIC = Visibility.PUBLIC;
    public static final Visibility PRIVATE = Visibility.PRIVATE;

    // In billing-service itself, the stream of a new organization has begun already.
    private static final int NEWER_THAN_BILLINGS_OWN = 1000;

    private final Streams streams;
    private final StandInOrgService orgService;
    private final @Nullable Copies copies;
    private final AtomicInteger people = new AtomicInteger();
    private final Map<UUID, Integer> organizationSequences = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> memberSequences = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> moderationSequences = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> subscriptionSequences = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> relationSequences = new ConcurrentHashMap<>();

    /** @param copies absent in a service that keeps none: then nothing is waited for */
    Given(Streams streams, StandInOrgService orgService, @Nullable Copies copies) {
        this.streams = streams;
        this.orgService = orgService;
        this.copies = copies;
    }

    public UUID organization(Visibility visibility) {
        UUID id = Ids.next();
        orgService.know(id, visibility);
        tell(new OrganizationCreated(id, "org-" + id, "Org " + id, visibility.wire(), null));
        return id;
    }

    /** Its owner archived it: it is read, and nothing is written there. */
    public void frozen(UUID orgId, Visibility visibility) {
        tell(new OrganizationChanged(
                orgId, "org-" + orgId, "Org " + orgId, visibility.wire(), null, Instant.EPOCH, null));
    }

    /** Its owner deleted it. */
    public void archived(UUID orgId) {
        orgService.forget(orgId);
        tell(new OrganizationArchived(orgId));
    }

    /** It was deleted 30 days ago; what the service under test held of it is gone. */
    public void purged(UUID orgId) {
        orgService.forget(orgId);
        tell(new OrganizationPurged(orgId));
        if (copies != null) copies.awaitPurged(orgId);
    }

    /** Someone with an account. */
    public UserSummary user() {
        return user(
                "user" + people.incrementAndGet() + "x" + Ids.next().toString().substring(28));
    }

    /** Someone with this username, which must be free. */
    public UserSummary user(String username) {
        UserSummary user = new UserSummary(Ids.next(), username, "The " + username, null);
        streams.publish(
                new UserRegistered(user.id(), user.username(), user.displayName(), user.avatarUrl()), 1, user.id());
        if (copies != null) copies.awaitUser(user.id());
        return user;
    }

    /** Someone new who is a member with this role's own permissions. */
    public UserSummary member(UUID orgId, Role role) {
        UserSummary user = user();
        joined(orgId, user, role);
        return user;
    }

    public void joined(UUID orgId, UserSummary user, Role role) {
        orgService.know(orgId, user.id(), role);
        tell(new MemberJoined(orgId, user.id(), role.wire(), permissionsOf(Permission.defaultsOf(role))), user.id());
    }

    /** Someone who joined just now: org-service knows, but no event of it came yet. */
    public UserSummary newcomer(UUID orgId, Role role) {
        UserSummary user = user();
        orgService.know(orgId, user.id(), role);
        return user;
    }

    public void roleChanged(UUID orgId, UserSummary user, Role role) {
        permissionsChanged(orgId, user, role, Permission.defaultsOf(role));
    }

    public void permissionsChanged(UUID orgId, UserSummary user, Role role, Set<Permission> permissions) {
        orgService.know(orgId, user.id(), role, permissions);
        tell(new MemberRoleChanged(orgId, user.id(), role.wire(), permissionsOf(permissions)), user.id());
    }

    /** Somebody is a moderator of these forums and channels, and of no others. */
    public void moderatesOnly(UUID orgId, UserSummary user, Set<UUID> areas) {
        Set<Permission> permissions = Permission.defaultsOf(Role.MEMBER);
        orgService.know(orgId, user.id(), permissions, areas);
        List<ModeratedArea> told =
                areas.stream().map(id -> new ModeratedArea("forum", id)).toList();
        tell(
                new MemberRoleChanged(orgId, user.id(), Role.MODERATOR.wire(), permissionsOf(permissions), told),
                user.id());
    }

    public void suspended(UUID orgId, UserSummary user) {
        orgService.forget(orgId, user.id());
        tell(new MemberSuspended(orgId, user.id()), user.id());
    }

    /** Moderators have the member read only. */
    public void silenced(UUID orgId, UserSummary user) {
        int sequence = moderationSequences.merge(orgId, 1, Integer::sum);
        streams.publish(new UserSilenced(orgId, user.id(), null, null), sequence);
        if (copies != null) copies.awaitSilence(orgId, user.id(), sequence);
    }

    public void left(UUID orgId, UserSummary user) {
        orgService.forget(orgId, user.id());
        tell(new MemberLeft(orgId, user.id()), user.id());
    }

    /** Nothing is paid for the organization any more: its trial has ended. */
    public void readOnly(UUID orgId) {
        tell(new OrganizationReadOnly(orgId, new Entitlement("community", 50, "read_only"), "trial-ended"));
    }

    /** Something is paid for it. */
    public void paid(UUID orgId, String tier) {
        tell(new SubscriptionActivated(orgId, new Entitlement(tier, null, "active"), "month", null));
    }

    private void tell(SubscriptionEvent event) {
        int sequence = subscriptionSequences.merge(event.orgId(), NEWER_THAN_BILLINGS_OWN, Integer::sum);
        streams.publish(event, sequence);
        if (copies != null) copies.awaitEntitlement(event.orgId(), sequence);
    }

    public void blocked(UserSummary user, UserSummary other) {
        tell(new UserBlocked(user.id(), other.id()));
    }

    public void unblocked(UserSummary user, UserSummary other) {
        tell(new UserUnblocked(user.id(), other.id()));
    }

    public void muted(UserSummary user, UserSummary other) {
        tell(new UserMuted(user.id(), other.id()));
    }

    private void tell(FollowEvent event) {
        int sequence = relationSequences.merge(event.userId(), 1, Integer::sum);
        streams.publish(event, sequence, event.userId());
        if (copies != null) copies.awaitRelation(event.userId(), event.otherId(), sequence);
    }

    private void tell(OrganizationEvent event) {
        int sequence = organizationSequences.merge(event.orgId(), 1, Integer::sum);
        streams.publish(event, sequence);
        if (copies != null) copies.awaitOrganization(event.orgId(), sequence);
    }

    private void tell(MemberEvent event, UUID userId) {
        int sequence = memberSequences.merge(event.orgId(), 1, Integer::sum);
        streams.publish(event, sequence);
        if (copies != null) copies.awaitMember(event.orgId(), userId, sequence);
    }

    private static List<String> permissionsOf(Set<Permission> permissions) {
        return permissions.stream().map(Permission::wire).sorted().toList();
    }
}
