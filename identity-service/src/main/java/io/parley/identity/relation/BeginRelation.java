package io.parley.identity.relation;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Accounts;
import io.parley.web.sql.Locks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows, blocks or mutes. Who blocks somebody follows them no longer, nor they them, whatever happens at the same time. */
@Component
class BeginRelation {

    private final Accounts accounts;
    private final Relations relations;
    private final Locks locks;

    BeginRelation(Accounts accounts, Relations relations, Locks locks) {
        this.accounts = accounts;
        this.relations = relations;
        this.locks = locks;
    }

    @Transactional
    public void handle(RelationCommand command) {
        if (command.userId().equals(command.otherId())) throw IdentityProblem.ONESELF.exception();
        requireAccount(command);
        locks.hold(command.pair());
        if (command.kind() == RelationKind.FOLLOW) requireNoBlock(command);
        if (command.kind() == RelationKind.BLOCK) separate(command);
        relations.add(command.userId(), command.kind(), command.otherId());
    }

    private void requireAccount(RelationCommand command) {
        boolean known = accounts.findById(command.otherId())
                .filter(account -> !account.isDeactivated())
                .isPresent();
        if (!known) throw IdentityProblem.USER_NOT_FOUND.exception();
    }

    // Who is blocked isn't told of it: for them there is no such user.
    private void requireNoBlock(RelationCommand command) {
        if (relations.exists(command.otherId(), RelationKind.BLOCK, command.userId()))
            throw IdentityProblem.USER_NOT_FOUND.exception();
        if (relations.exists(command.userId(), RelationKind.BLOCK, command.otherId()))
            throw IdentityProblem.BLOCKED_BY_YOU.exception();
    }

    private void separate(RelationCommand command) {
        relations.remove(command.userId(), RelationKind.FOLLOW, command.otherId());
        relations.remove(command.otherId(), RelationKind.FOLLOW, command.userId());
    }
}
