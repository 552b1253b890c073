package io.parley.event.rsvp;

import io.parley.event.place.EventGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class WithdrawAnswer {

    private final EventGate gate;
    private final OpenEvents events;
    private final Answers answers;

    WithdrawAnswer(EventGate gate, OpenEvents events, Answers answers) {
        this.gate = gate;
        this.events = events;
        this.answers = answers;
    }

    @Transactional
    public void handle(UUID eventId, @Nullable String occurrence, CurrentUser user) {
        gate.write(eventId, user, Permission.POST);
        answers.remove(events.take(eventId, occurrence), user.id());
    }
}
