package io.parley.notification.realtime.hub;

import static java.util.stream.Collectors.toSet;

import io.netty.buffer.ByteBuf;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.notification.content.Audience.OrgMembers;
import io.parley.notification.content.Channel;
import io.parley.notification.realtime.access.Access;
import io.parley.notification.realtime.presence.PresenceBoard;
import io.parley.notification.realtime.presence.SharedOrganizations;
import io.parley.notification.realtime.signal.PresenceStatus;
import io.parley.security.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the members who have their organization's channel open who came and went. Bounded: so many changes a second, and
 * none where an organization has so many sockets here that each change would be thousands of frames.
 */
@Component
class PresenceDelivery {

    private static final int CHANGES = 50;
    private static final int SOCKETS = 500;

    private final LiveState live;
    private final Access access;
    private final Frames frames;
    private final PresenceBoard board;
    private final SharedOrganizations organizations;

    PresenceDelivery(
            LiveState live, Access access, Frames frames, PresenceBoard board, SharedOrganizations organizations) {
        this.live = live;
        this.access = access;
        this.frames = frames;
        this.board = board;
        this.organizations = organizations;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void tellChanges() {
        Map<UUID, PresenceStatus> changes = board.changes(CHANGES);
        if (changes.isEmpty()) return;
        Map<UUID, Set<Client>> audiences = new HashMap<>();
        organizations.of(changes.keySet()).forEach((org, users) -> {
            Set<Client> members = membersListening(org);
            users.forEach(user ->
                    audiences.computeIfAbsent(user, _ -> new HashSet<>()).addAll(members));
        });
        live.locked(() ->
                changes.forEach((user, status) -> tell(user, status, audiences.getOrDefault(user, Set.of()))));
    }

    private Set<Client> membersListening(UUID orgId) {
        Set<Client> clients = new HashSet<>();
        live.locked(() -> clients.addAll(live.subscriptions().of(new Channel(OrganizationEvent.PLACE, orgId))));
        if (clients.isEmpty() || clients.size() > SOCKETS) return Set.of();
        OrgMembers members = new OrgMembers(orgId, Role.GUEST);
        access.prepare(members, clients.stream().map(Client::userId).collect(toSet()));
        clients.removeIf(client -> !access.allows(client.userId(), members));
        return clients;
    }

    private void tell(UUID userId, PresenceStatus status, Set<Client> clients) {
        ByteBuf frame = frames.presence(userId, status);
        for (Client client : clients) {
            if (!client.hasLeft() && !client.userId().equals(userId))
                live.batch().add(client, frame.retainedDuplicate());
        }
        frame.release();
    }
}
