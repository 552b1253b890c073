package io.parley.identity.signin;

import io.parley.web.problem.UnauthorizedProblem;

final class InvalidCredentials extends UnauthorizedProblem {

    InvalidCredentials() {
        super("invalid-credentials", "Login or password is wrong.");
    }
}
