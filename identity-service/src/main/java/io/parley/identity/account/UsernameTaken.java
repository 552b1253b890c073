package io.parley.identity.account;

import io.parley.web.problem.ConflictProblem;

final class UsernameTaken extends ConflictProblem {

    UsernameTaken() {
        super("username-taken", "Someone has this username already.");
    }
}
