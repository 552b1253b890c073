package io.parley.notification.realtime.hub;

import io.parley.notification.content.Channel;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Who is connected and subscribed to what. Guarded by the hub's lock. */
final class Subscriptions {

    private final Map<Channel, Set<Client>> channels = new HashMap<>();
    private final Map<UUID, Set<Client>> users = new HashMap<>();
    private final EdgeMetrics metrics;

    Subscriptions(EdgeMetrics metrics) {
        this.metrics = metrics;
    }

    void connect(Client client) {
        if (!client.join()) return;
        metrics.connected();
        users.computeIfAbsent(client.userId(), _ -> new HashSet<>()).add(client);
    }

    void disconnect(Client client) {
        if (!client.leave()) return;
        metrics.disconnected();
        List.copyOf(client.channels()).forEach(channel -> remove(client, channel));
        take(users, client.userId(), client);
    }

    void add(Client client, Channel channel) {
        channels.computeIfAbsent(channel, _ -> new HashSet<>()).add(client);
        client.channels().add(channel);
    }

    void remove(Client client, Channel channel) {
        client.channels().remove(channel);
        take(channels, channel, client);
    }

    /** Those of these users who have their own channel open, and not the one of the place. */
    List<Client> elsewhere(Collection<UUID> members, Channel place) {
        return members.stream()
                .flatMap(user -> of(Channel.user(user)).stream())
                .filter(client -> !client.channels().contains(place))
                .toList();
    }

    Collection<Client> of(Channel channel) {
        return channels.getOrDefault(channel, Set.of());
    }

    List<Client> ofUser(UUID userId) {
        return List.copyOf(users.getOrDefault(userId, Set.of()));
    }

    List<Client> everyone() {
        return users.values().stream().flatMap(Set::stream).toList();
    }

    /** Every channel of this kind that somebody has open. */
    void eachOf(String kind, BiConsumer<Channel, Set<Client>> each) {
        channels.forEach((channel, clients) -> {
            if (channel.kind().equals(kind)) each.accept(channel, clients);
        });
    }

    /** The clients of all channels that match. */
    Set<Client> where(Predicate<Channel> matching) {
        Set<Client> found = new HashSet<>();
        channels.forEach((channel, clients) -> {
            if (matching.test(channel)) found.addAll(clients);
        });
        return found;
    }

    private static <K> void take(Map<K, Set<Client>> clients, K key, Client client) {
        clients.computeIfPresent(key, (_, others) -> {
            others.remove(client);
            return others.isEmpty() ? null : others;
        });
    }
}
