package io.parley.forum.forum;

import io.parley.web.problem.ConflictProblem;

final class SlugTaken extends ConflictProblem {

    private static final long serialVersionUID = 1;

    SlugTaken() {
        super("slug-taken", "Another forum of this organization has this slug.");
    }
}
