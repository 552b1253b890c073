package io.parley.org.member;

import io.parley.web.problem.ForbiddenProblem;

public final class RoleNotBelowYours extends ForbiddenProblem {

    public RoleNotBelowYours() {
        super("role-not-below-yours", "Only members and roles below your own are yours to manage.");
    }
}
