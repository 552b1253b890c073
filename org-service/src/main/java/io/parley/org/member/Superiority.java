package io.parley.org.member;

import io.parley.org.OrgProblem;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.security.Role;
import java.util.Set;

/** One manages members below oneself, gives roles below one's own, and passes on only what one holds. Owners manage all. */
record Superiority(OrgAccess actor) {

    static Superiority of(OrgAccess actor) {
        actor.require(Permission.MANAGE_MEMBERS);
        return new Superiority(actor);
    }

    void requireAbove(Role role) {
        if (actor.roleAtLeast(Role.OWNER)) return;
        if (role.atLeast(actor.role().orElseThrow())) throw OrgProblem.ROLE_NOT_BELOW_YOURS.exception();
    }

    /** @throws Problem {@code permission-not-yours} if one that is added is not the actor's own */
    void requireMayGive(Set<Permission> before, Set<Permission> after) {
        boolean givesTooMuch =
                after.stream().anyMatch(permission -> !before.contains(permission) && !actor.can(permission));
        if (givesTooMuch) throw OrgProblem.PERMISSION_NOT_YOURS.exception();
    }
}
