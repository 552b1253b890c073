package io.parley.notification.realtime.hub;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.contracts.identity.SessionRevoked;
import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.contracts.place.Place;
import io.parley.contracts.place.PlaceEvent;
import io.parley.contracts.place.PlaceEvent.PlaceChange;
import io.parley.contracts.place.SubjectEvent;
import io.parley.contracts.place.SubjectEvent.SubjectChange;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Audience.PlaceReaders;
import io.parley.notification.content.Channel;
import io.parley.notification.realtime.access.Access;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final Frames frames;
    private final Batch batch;
    private final EdgeMetrics metrics;

    // A ticket of a session that ended is as old as 30 s at most.
    private final Cache<UUID, Boolean> died =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(15)).build();
    private final Set<UUID> changedOrgs = new HashSet<>();
    private final Set<UUID> changedPlaces = new HashSet<>();
    private final Set<Channel> changedSubjects = new HashSet<>();
    private final Set<UUID> changedUsers = new HashSet<>();
    private final Set<Membership> changedMembers = new LinkedHashSet<>();
    private final Map<UUID, Set<Client>> readersBefore = new LinkedHashMap<>();

    Revocation(Access access, Subscriptions subscriptions, Frames frames, Batch batch, EdgeMetrics metrics) {
        this.access = access;
        this.subscriptions = subscriptions;
        this.frames = frames;
        this.batch = batch;
        this.metrics = metrics;
    }

    boolean hasDied(UUID sessionId) {
        return died.getIfPresent(sessionId) != null;
    }

    void closeDead(Client client) {
        client.connection().close(null, SESSION_ENDED, "Session ended");
    }

    void resyncEveryone() {
        for (Client client : subscriptions.where(_ -> true)) resync(client, client.channels());
    }

    /** Notes what the event will change, before anybody learns of it. */
    void before(ReceivedEvent<?> event) {
        switch (event.payload()) {
            case SessionRevoked e -> end(e);
            case MemberEvent e -> e.member().ifPresent(user -> changedMembers.add(new Membership(e.orgId(), user)));
            case OrganizationEvent e -> changedOrgs.add(e.orgId());
            case PlaceEvent e -> before(e.placeChange(), event.sequence());
            case SubjectEvent e -> before(e.subjectChange());
            default -> {}
        }
    }

    /** Takes away what the events since the last time took, after they were delivered. */
    void settle() {
        Set<Client> touched = new HashSet<>();
        changedSubjects.forEach(subject -> touched.addAll(subscriptions.of(subject)));
        changedMembers.forEach(member -> touched.addAll(subscriptions.ofUser(member.userId())));
        changedUsers.forEach(user -> touched.addAll(subscriptions.ofUser(user)));
        if (!changedOrgs.isEmpty() || !changedPlaces.isEmpty()) touched.addAll(subscriptions.where(this::isChanged));
        touched.forEach(this::recheck);
        readersBefore.forEach(this::resyncWhoLost);
        changedMembers.forEach(this::resyncOrgOf);
        List.of(changedOrgs, changedPlaces, changedSubjects, changedUsers, changedMembers)
                .forEach(Set::clear);
        readersBefore.clear();
    }

    private void before(PlaceChange change, long sequence) {
        switch (change) {
            case PlaceChange.Told told -> {
                changedPlaces.add(told.placeId());
                readersBefore.computeIfAbsent(told.placeId(), _ -> readersBefore(told.place(), sequence));
            }
            case PlaceChange.Gone gone -> changedPlaces.add(gone.placeId());
            case PlaceChange.Named named -> changedUsers.add(named.userId());
            case PlaceChange.Unnamed unnamed -> changedUsers.add(unnamed.userId());
        }
    }

    private void before(SubjectChange change) {
        switch (change) {
            case SubjectChange.Moved moved -> changedSubjects.add(new Channel(moved.type(), moved.subjectId()));
            case SubjectChange.Gone gone -> changedSubjects.add(new Channel(gone.type(), gone.subjectId()));
            case SubjectChange.Told _ -> {}
        }
    }

    private void end(SessionRevoked event) {
        died.put(event.sessionId(), true);
        for (Client client : subscriptions.ofUser(event.userId())) {
            if (!client.sessionId().equals(event.sessionId())) continue;
            closeDead(client);
            subscriptions.disconnect(client);
        }
    }

    private boolean isChanged(Channel channel) {
        if (channel.isUser()) return false;
        return access.peek(channel)
                .map(place -> changedPlaces.contains(place.placeId()) || changedOrgs.contains(place.orgId()))
                .orElse(true);
    }

    private void recheck(Client client) {
        List<Channel> lost = client.channels().stream()
                .filter(channel -> !access.mayOpen(client.userId(), channel))
                .toList();
        if (lost.isEmpty()) return;
        lost.forEach(channel -> subscriptions.remove(client, channel));
        batch.add(client, frames.revoked(lost));
    }

    // Who sees the place in its organization's channel isn't told that it became private: to them it is gone.
    private void resyncWhoLost(UUID placeId, Set<Client> before) {
        for (Client client : before) {
            if (access.allows(client.userId(), new PlaceReaders(placeId))) continue;
            client.channels().stream()
                    .filter(Revocation::isOfOrganization)
                    .filter(channel -> subscriptions.of(channel).contains(client))
                    .forEach(channel -> resync(client, Set.of(channel)));
        }
    }

    // Another role sees other places.
    private void resyncOrgOf(Membership member) {
        Channel org = new Channel(OrganizationEvent.PLACE, member.orgId());
        for (Client client : subscriptions.ofUser(member.userId())) {
            if (client.channels().contains(org)) resync(client, Set.of(org));
        }
    }

    private Set<Client> readersBefore(Place place, long sequence) {
        // Nobody could read what just came to be.
        if (place.orgId() == null || sequence == 1) return Set.of();
        Set<Client> before = new HashSet<>(subscriptions.of(new Channel(OrganizationEvent.PLACE, place.orgId())));
        if (!access.remembersBefore(place.id(), sequence)) return before;
        before.removeIf(client -> !access.allows(client.userId(), new PlaceReaders(place.id())));
        return before;
    }

    private static boolean isOfOrganization(Channel channel) {
        return channel.kind().equals(OrganizationEvent.PLACE);
    }

    void resync(Client client, Set<Channel> channels) {
        batch.add(client, frames.resync(channels));
        metrics.resynced();
    }

    private record Membership(UUID orgId, UUID userId) {}
}
