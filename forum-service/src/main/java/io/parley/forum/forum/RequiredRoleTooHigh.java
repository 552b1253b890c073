package io.parley.forum.forum;

import io.parley.web.problem.ForbiddenProblem;

final class RequiredRoleTooHigh extends ForbiddenProblem {

    private static final long serialVersionUID = 1;

    RequiredRoleTooHigh() {
        super(
                "required-role-too-high",
                "You can't require a role above your own: you could not see the forum yourself.");
    }
}
