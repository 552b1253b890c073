package io.parley.identity.relation;

import io.parley.web.sql.Locks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class EndRelation {

    private final Relations relations;
    private final Locks locks;

    EndRelation(Relations relations, Locks locks) {
        this.relations = relations;
        this.locks = locks;
    }

    @Transactional
    public void handle(RelationCommand command) {
        locks.hold(command.pair());
        relations.remove(command.userId(), command.kind(), command.otherId());
    }
}
