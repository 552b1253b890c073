package io.parley.event.live;

import io.parley.event.live.session.LiveSessions;
import io.parley.event.place.EventGate;
import io.parley.security.CurrentUser;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChangeLiveSettings {

    private final EventGate gate;
    private final LiveSessions sessions;

    ChangeLiveSettings(EventGate gate, LiveSessions sessions) {
        this.gate = gate;
        this.sessions = sessions;
    }

    @Transactional
    public void handle(UUID eventId, LiveSettingsRequest settings, CurrentUser user) {
        gate.run(eventId, user);
        sessions.allowAnonymousQuestions(eventId, settings.anonymousQuestions());
    }
}
