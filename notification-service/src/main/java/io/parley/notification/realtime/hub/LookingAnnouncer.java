package io.parley.notification.realtime.hub;

import io.parley.contracts.chat.ChannelEvent;
import io.parley.messaging.Ids;
import io.parley.notification.realtime.signal.Signal.Looking;
import io.parley.notification.realtime.signal.Signals;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells all replicas who has a chat channel open here: each change within a second, and all of it every fifteen. Where very
 * many have it open, nobody is told: they have their notifications at once.
 */
@Component
class LookingAnnouncer {

    private static final int HEARTBEAT = 15;
    private static final int MOST_LOOKING = 500;
    private static final int USERS_PER_SIGNAL = 2_000;

    private final UUID replica = Ids.next();
    private final LiveState live;
    private final Signals signals;
    private final Map<UUID, Set<UUID>> known = new HashMap<>();
    private int seconds;

    LookingAnnouncer(LiveState live, Signals signals) {
        this.live = live;
        this.signals = signals;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    synchronized void announce() {
        Map<UUID, Set<UUID>> now = looking();
        Map<UUID, Set<UUID>> news = new HashMap<>(now);
        if (seconds++ % HEARTBEAT != 0)
            news.entrySet().removeIf(each -> each.getValue().equals(known.get(each.getKey())));
        known.keySet().stream().filter(place -> !now.containsKey(place)).forEach(place -> news.put(place, Set.of()));
        tell(news);
        known.clear();
        known.putAll(now);
    }

    private Map<UUID, Set<UUID>> looking() {
        Map<UUID, Set<UUID>> looking = new HashMap<>();
        live.locked(() -> live.subscriptions().eachOf(ChannelEvent.PLACE, (channel, clients) -> {
            if (clients.size() > MOST_LOOKING) return;
            Set<UUID> users = new HashSet<>();
            clients.forEach(client -> users.add(client.userId()));
            looking.put(channel.id(), users);
        }));
        return looking;
    }

    private void tell(Map<UUID, Set<UUID>> news) {
        Map<UUID, Set<UUID>> some = new HashMap<>();
        int users = 0;
        for (Map.Entry<UUID, Set<UUID>> each : news.entrySet()) {
            some.put(each.getKey(), each.getValue());
            users += each.getValue().size() + 1;
            if (users < USERS_PER_SIGNAL) continue;
            signals.send(new Looking(replica, Map.copyOf(some)));
            some.clear();
            users = 0;
        }
        if (!some.isEmpty()) signals.send(new Looking(replica, some));
    }
}
