package io.parley.org.organization;

import io.parley.web.problem.ConflictProblem;

final class SlugTaken extends ConflictProblem {

    SlugTaken(String slug) {
        super("slug-taken", "The slug '" + slug + "' is taken.");
    }
}
