package io.parley.org.organization;

import io.parley.web.problem.ConflictProblem;

final class SlugTaken extends ConflictProblem {

    SlugTaken() {
        super("slug-taken", "Another organization has this slug.");
    }
}
