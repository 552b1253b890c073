package io.parley.identity.account;

import io.parley.web.problem.NotFoundProblem;

final class UserNotFound extends NotFoundProblem {

    UserNotFound() {
        super("user-not-found", "There is no such user.");
    }
}
