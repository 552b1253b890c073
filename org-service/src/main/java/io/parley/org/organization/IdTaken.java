package io.parley.org.organization;

import io.parley.web.problem.ConflictProblem;

final class IdTaken extends ConflictProblem {

    IdTaken() {
        super("id-taken", "This id is taken.");
    }
}
