package io.parley.org.member;

import io.parley.web.problem.ConflictProblem;

final class LastOwner extends ConflictProblem {

    LastOwner() {
        super("last-owner", "An organization keeps at least one active owner.");
    }
}
