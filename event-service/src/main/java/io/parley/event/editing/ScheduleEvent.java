package io.parley.event.editing;

import io.parley.event.place.EventGate;
import io.parley.messaging.Ids;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ScheduleEvent {

    private final EventGate gate;
    private final Hosts hosts;
    private final NewEvents newEvents;

    ScheduleEvent(EventGate gate, Hosts hosts, NewEvents newEvents) {
        this.gate = gate;
        this.hosts = hosts;
        this.newEvents = newEvents;
    }

    @Transactional
    public UUID handle(ScheduleEventCommand command) {
        UUID userId = command.user().id();
        gate.writeInOrganization(command.orgId(), command.user(), Permission.CREATE_EVENT);
        if (command.id() != null && newEvents.isScheduled(command.id(), command.orgId(), userId)) return command.id();
        hosts.requireMembers(command.orgId(), command.hostIds(), userId);
        UUID id = command.id() == null ? Ids.next() : command.id();
        newEvents.add(id, command.orgId(), id.toString(), command.settings(), command.hostIds(), userId);
        return id;
    }
}
