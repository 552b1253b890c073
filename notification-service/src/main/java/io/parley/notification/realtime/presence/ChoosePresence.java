package io.parley.notification.realtime.presence;

import io.parley.notification.realtime.signal.Signal;
import io.parley.notification.realtime.signal.Signals;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ChoosePresence {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final PresenceChoices choices;
    private final Signals signals;
    private final Clock clock;

    ChoosePresence(PresenceChoices choices, Signals signals, Clock clock) {
        this.choices = choices;
        this.signals = signals;
        this.clock = clock;
    }

    /** One statement, so that replicas that hear of it read it. */
    public PresenceChoice handle(UUID userId, PresenceChoice choice) {
        checkEnd(choice);
        choices.store(userId, choice);
        signals.send(new Signal.Chosen(userId));
        return choice;
    }

    private void checkEnd(PresenceChoice choice) {
        if (choice.until() == null) return;
        Duration left = Duration.between(clock.instant(), choice.until());
        if (left.isNegative() || left.compareTo(LONGEST) > 0)
            throw CommonProblem.INVALID_REQUEST.at("/until", "must be within a year from now");
    }
}
