package io.parley.notification.realtime.hub;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.contracts.forum.ForumChanged;
import io.parley.contracts.forum.ForumDeleted;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMoved;
import io.parley.contracts.identity.SessionRevoked;
import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.MemberInvited;
import io.parley.contracts.org.MemberJoined;
import io.parley.contracts.org.MemberLeft;
import io.parley.contracts.org.MemberReinstated;
import io.parley.contracts.org.MemberRoleChanged;
import io.parley.contracts.org.MemberSuspended;
import io.parley.contracts.org.OrganizationArchived;
import io.parley.contracts.org.OrganizationChanged;
import io.parley.contracts.org.SeatChanged;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.realtime.access.Access;
import io.parley.notification.realtime.access.Audience.ForumReaders;
import io.parley.notification.realtime.access.Channel;
import io.parley.notification.realtime.stream.Ring;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes channels and sockets away when rights go. Deliveries are checked one by one anyway; this tells the clients, and
 * lets them read again where what they see has changed otherwise. Guarded by the hub's lock.
 */
final class Revocation {

    private static final int SESSION_ENDED = 4401;

    private final Access access;
    private final Subscriptions subscriptions;
    private final Ring ring;
    private final Frames frames;
    private final Batch batch;
    private final EdgeMetrics metrics;

    // A ticket of a session that ended is as old as 30 s at most.
    private final Cache<UUID, Boolean> died =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(15)).build();
    private final Set<UUID> changedOrgs = new HashSet<>();
    private final Set<Channel> goneTopics = new HashSet<>();
    private final Map<Membership, Boolean> changedMembers = new LinkedHashMap<>();
    private final Map<UUID, Set<Client>> readersBefore = new LinkedHashMap<>();

    Revocation(Access access, Subscriptions subscriptions, Ring ring, Frames frames, Batch batch, EdgeMetrics metrics) {
        this.access = access;
        this.subscriptions = subscriptions;
        this.ring = ring;
        this.frames = frames;
        this.batch = batch;
        this.metrics = metrics;
    }

    boolean hasDied(UUID sessionId) {
        return died.getIfPresent(sessionId) != null;
    }

    void closeDead(Client client) {
        client.outlet().close(null, SESSION_ENDED, "Session ended");
    }

    void resyncEveryone() {
        for (Client client : subscriptions.where(_ -> true)) resync(client, client.channels());
    }

    /** Notes what the event will change, before anybody learns of it. */
    void before(ReceivedEvent<?> event) {
        switch (event.payload()) {
            case SessionRevoked e -> end(e);
            case MemberEvent e ->
                userOf(e).ifPresent(user -> changedMembers.put(new Membership(e.orgId(), user), true));
            case OrganizationChanged e -> changedOrgs.add(e.orgId());
            case OrganizationArchived e -> changedOrgs.add(e.orgId());
            case ForumDeleted e -> changedOrgs.add(e.orgId());
            case ForumChanged e -> {
                changedOrgs.add(e.orgId());
                readersBefore.computeIfAbsent(e.forumId(), _ -> readersBefore(e, event.sequence()));
            }
            case TopicMoved e -> goneTopics.add(Channel.topic(e.topicId()));
            case TopicDeleted e -> goneTopics.add(Channel.topic(e.topicId()));
            default -> {}
        }
    }

    /** Takes away what the events since the last time took, after they were delivered. */
    void settle() {
        Set<Client> touched = new HashSet<>();
        goneTopics.forEach(topic -> touched.addAll(subscriptions.of(topic)));
        changedMembers.keySet().forEach(member -> touched.addAll(subscriptions.ofUser(member.userId())));
        if (!changedOrgs.isEmpty()) touched.addAll(subscriptions.where(this::isOfChangedOrg));
        touched.forEach(this::recheck);
        readersBefore.forEach(this::resyncWhoLost);
        changedMembers.keySet().forEach(this::resyncOrgOf);
        goneTopics.clear();
        changedOrgs.clear();
        readersBefore.clear();
        changedMembers.clear();
    }

    private void end(SessionRevoked event) {
        died.put(event.sessionId(), true);
        for (Client client : subscriptions.ofUser(event.userId())) {
            if (!client.sessionId().equals(event.sessionId())) continue;
            closeDead(client);
            subscriptions.disconnect(client);
        }
    }

    private boolean isOfChangedOrg(Channel channel) {
        if (channel.kind() == Channel.Kind.USER) return false;
        return access.orgOf(channel).map(changedOrgs::contains).orElse(true);
    }

    private void recheck(Client client) {
        List<Channel> lost = client.channels().stream()
                .filter(channel -> !access.mayOpen(client.userId(), channel))
                .toList();
        if (lost.isEmpty()) return;
        lost.forEach(channel -> subscriptions.remove(client, channel));
        List<String> names = lost.stream().map(Channel::wire).sorted().toList();
        batch.add(client, frames.subscribed(List.of(), names, ring.head()));
    }

    // Who sees the forum in the organization's channel isn't told that it became private: to them it is gone.
    private void resyncWhoLost(UUID forumId, Set<Client> before) {
        for (Client client : before) {
            if (access.allows(client.userId(), new ForumReaders(forumId))) continue;
            client.channels().stream()
                    .filter(channel -> channel.kind() == Channel.Kind.ORG)
                    .filter(channel -> subscriptions.of(channel).contains(client))
                    .forEach(channel -> resync(client, Set.of(channel)));
        }
    }

    // Another role sees other forums.
    private void resyncOrgOf(Membership member) {
        Channel org = Channel.org(member.orgId());
        for (Client client : subscriptions.ofUser(member.userId())) {
            if (client.channels().contains(org)) resync(client, Set.of(org));
        }
    }

    private Set<Client> readersBefore(ForumChanged event, long sequence) {
        Set<Client> before = new HashSet<>(subscriptions.of(Channel.org(event.orgId())));
        if (!access.isPast(event.forumId(), sequence)) {
            before.removeIf(client -> !access.allows(client.userId(), new ForumReaders(event.forumId())));
        }
        return before;
    }

    private void resync(Client client, Set<Channel> channels) {
        batch.add(client, frames.resync(channels));
        metrics.resynced();
    }

    private static Optional<UUID> userOf(MemberEvent event) {
        return switch (event) {
            case MemberJoined e -> Optional.of(e.userId());
            case MemberRoleChanged e -> Optional.of(e.userId());
            case MemberReinstated e -> Optional.of(e.userId());
            case MemberSuspended e -> Optional.of(e.userId());
            case MemberLeft e -> Optional.of(e.userId());
            case MemberInvited _, SeatChanged _ -> Optional.empty();
        };
    }

    private record Membership(UUID orgId, UUID userId) {}
}
