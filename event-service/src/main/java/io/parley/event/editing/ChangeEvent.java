package io.parley.event.editing;

import io.parley.event.EventProblem;
import io.parley.event.event.Event;
import io.parley.event.event.Events;
import io.parley.event.place.EventGate;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who run an event change it: one occurrence, it and what follows, or all. */
@Component
public class ChangeEvent {

    private final EventGate gate;
    private final Hosts hosts;
    private final Events events;
    private final SeriesChanges changes;

    ChangeEvent(EventGate gate, Hosts hosts, Events events, SeriesChanges changes) {
        this.gate = gate;
        this.hosts = hosts;
        this.events = events;
        this.changes = changes;
    }

    /**
     * Changes it.
     *
     * @return the event that has the change: another one where a series goes on differently
     * @throws Problem {@code event-cancelled}, {@code event-over}, {@code capacity-below-going}
     */
    @Transactional
    public UUID handle(ChangeEventCommand command) {
        gate.run(command.eventId(), command.user());
        Event event = events.lock(command.eventId());
        command.ifMatch().require(event.version());
        if (event.isCancelled()) throw EventProblem.EVENT_CANCELLED.exception();
        if (command.change().hostIds() != null)
            hosts.requireMembers(
                    event.orgId(), command.change().hostIds(), command.user().id());
        return changes.apply(
                event, command.portion(), command.change(), command.user().id());
    }
}
