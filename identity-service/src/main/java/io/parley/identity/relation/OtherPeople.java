package io.parley.identity.relation;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Accounts;
import io.parley.web.sql.Locks;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom one may have to do with. */
@Component
public class OtherPeople {

    private final Accounts accounts;
    private final Relations relations;
    private final Locks locks;

    OtherPeople(Accounts accounts, Relations relations, Locks locks) {
        this.accounts = accounts;
        this.relations = relations;
        this.locks = locks;
    }

    /**
     * Requires that there is such a person, and has others who change what the two are to each other wait.
     *
     * @throws io.parley.web.problem.Problem {@code oneself}, {@code user-not-found}
     */
    public void require(UUID userId, UUID otherId) {
        if (userId.equals(otherId)) throw IdentityProblem.ONESELF.exception();
        boolean known = accounts.findById(otherId)
                .filter(account -> !account.isDeactivated())
                .isPresent();
        if (!known) throw IdentityProblem.USER_NOT_FOUND.exception();
        hold(userId, otherId);
    }

    /**
     * Requires that neither blocks the other. Who is blocked isn't told of it: for them there is no such person.
     *
     * @throws io.parley.web.problem.Problem {@code user-not-found}, {@code blocked-by-you}
     */
    public void requireNoBlock(UUID userId, UUID otherId) {
        if (relations.exists(otherId, RelationKind.BLOCK, userId)) throw IdentityProblem.USER_NOT_FOUND.exception();
        if (relations.exists(userId, RelationKind.BLOCK, otherId)) throw IdentityProblem.BLOCKED_BY_YOU.exception();
    }

    /** Until the transaction ends. The key is the same from both sides. */
    void hold(UUID userId, UUID otherId) {
        boolean first = userId.compareTo(otherId) < 0;
        locks.hold("people " + (first ? userId : otherId) + " " + (first ? otherId : userId));
    }
}
