package io.parley.event.live;

import io.parley.event.live.session.LiveSessions;
import io.parley.event.place.EventGate;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class WatchLive {

    private final EventGate gate;
    private final LiveSessions sessions;

    WatchLive(EventGate gate, LiveSessions sessions) {
        this.gate = gate;
        this.sessions = sessions;
    }

    /**
     * Counts somebody as a viewer, for a minute.
     *
     * @throws Problem {@code event-cancelled}, {@code live-ended}
     */
    @Transactional
    public void handle(UUID eventId, CurrentUser user) {
        gate.read(eventId, Viewer.of(user));
        sessions.find(eventId).requireOpen();
        sessions.watch(eventId, user.id());
    }
}
