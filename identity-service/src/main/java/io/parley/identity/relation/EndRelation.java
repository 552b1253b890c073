package io.parley.identity.relation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class EndRelation {

    private final OtherPeople people;
    private final Relations relations;

    EndRelation(OtherPeople people, Relations relations) {
        this.people = people;
        this.relations = relations;
    }

    @Transactional
    public void handle(RelationCommand command) {
        people.hold(command.userId(), command.otherId());
        relations.remove(command.userId(), command.kind(), command.otherId());
    }
}
