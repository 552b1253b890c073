package io.parley.notification.realtime.hub;

import io.parley.messaging.Ids;
import io.parley.notification.realtime.presence.PresenceChoice;
import io.parley.notification.realtime.presence.PresenceChoices;
import io.parley.notification.realtime.signal.PresenceStatus;
import io.parley.notification.realtime.signal.Signal.Present;
import io.parley.notification.realtime.signal.Signals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells all replicas whose sockets are here: each change within a second, and everybody every fifteen. */
@Component
class PresenceAnnouncer implements DisposableBean {

    private static final int HEARTBEAT = 15;
    private static final int USERS_PER_SIGNAL = 1_000;

    private final UUID replica = Ids.next();
    private final LiveState live;
    private final PresenceChoices choices;
    private final Signals signals;
    private final Set<UUID> chosenAnew = ConcurrentHashMap.newKeySet();
    // Of everybody who is here; who chose to be invisible is offline.
    private final Map<UUID, PresenceStatus> known = new HashMap<>();
    private int seconds;

    PresenceAnnouncer(LiveState live, PresenceChoices choices, Signals signals) {
        this.live = live;
        this.choices = choices;
        this.signals = signals;
    }

    void choseAnew(UUID userId) {
        chosenAnew.add(userId);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    synchronized void announce() {
        boolean all = seconds % HEARTBEAT == 0;
        try {
            Map<UUID, PresenceStatus> now = statuses(here(), all);
            Map<UUID, PresenceStatus> news = all ? new HashMap<>(now) : changed(now);
            known.keySet().stream()
                    .filter(user -> !now.containsKey(user))
                    .forEach(user -> news.put(user, PresenceStatus.OFFLINE));
            tell(news);
            known.clear();
            known.putAll(now);
            seconds++;
        } catch (DataAccessException away) {
            // What was chosen can't be read: the next second tries again.
        }
    }

    /** This replica stops. */
    @Override
    public synchronized void destroy() {
        known.replaceAll((_, _) -> PresenceStatus.OFFLINE);
        tell(known);
    }

    private Set<UUID> here() {
        Set<UUID> here = new HashSet<>();
        live.locked(() -> live.subscriptions().everyone().forEach(client -> here.add(client.userId())));
        return here;
    }

    private Map<UUID, PresenceStatus> statuses(Set<UUID> here, boolean all) {
        Set<UUID> again = Set.copyOf(chosenAnew);
        Set<UUID> asked = new HashSet<>(here);
        if (!all) asked.removeIf(user -> known.containsKey(user) && !again.contains(user));
        Map<UUID, PresenceChoice> chosen = choices.of(asked);
        chosenAnew.removeAll(again);
        Map<UUID, PresenceStatus> statuses = new HashMap<>(known);
        statuses.keySet().retainAll(here);
        asked.forEach(user ->
                statuses.put(user, chosen.containsKey(user) ? chosen.get(user).connected() : PresenceStatus.ONLINE));
        return statuses;
    }

    private Map<UUID, PresenceStatus> changed(Map<UUID, PresenceStatus> now) {
        Map<UUID, PresenceStatus> changed = new HashMap<>(now);
        changed.entrySet()
                .removeIf(each -> each.getValue() == known.getOrDefault(each.getKey(), PresenceStatus.OFFLINE));
        return changed;
    }

    private void tell(Map<UUID, PresenceStatus> news) {
        List<Map.Entry<UUID, PresenceStatus>> all = new ArrayList<>(news.entrySet());
        for (int from = 0; from < all.size(); from += USERS_PER_SIGNAL) {
            Map<UUID, PresenceStatus> some = new HashMap<>();
            all.subList(from, Math.min(from + USERS_PER_SIGNAL, all.size()))
                    .forEach(each -> some.put(each.getKey(), each.getValue()));
            signals.send(new Present(replica, some));
        }
    }
}
