package io.parley.identity.relation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows, blocks or mutes. Who blocks somebody follows them no longer, nor they them, whatever happens at the same time. */
@Component
class BeginRelation {

    private final OtherPeople people;
    private final Relations relations;
    private final ApplicationEventPublisher events;

    BeginRelation(OtherPeople people, Relations relations, ApplicationEventPublisher events) {
        this.people = people;
        this.relations = relations;
        this.events = events;
    }

    @Transactional
    public void handle(RelationCommand command) {
        people.require(command.userId(), command.otherId());
        if (command.kind() == RelationKind.FOLLOW) people.requireNoBlock(command.userId(), command.otherId());
        if (command.kind() == RelationKind.BLOCK) separate(command);
        relations.add(command.userId(), command.kind(), command.otherId());
    }

    private void separate(RelationCommand command) {
        relations.remove(command.userId(), RelationKind.FOLLOW, command.otherId());
        relations.remove(command.otherId(), RelationKind.FOLLOW, command.userId());
        events.publishEvent(new Separated(command.userId(), command.otherId()));
    }
}
