package io.parley.identity.account;

import io.parley.web.problem.ConflictProblem;

final class EmailTaken extends ConflictProblem {

    EmailTaken() {
        super("email-taken", "There is an account with this e-mail address already.");
    }
}
