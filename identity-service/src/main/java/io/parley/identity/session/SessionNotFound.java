package io.parley.identity.session;

import io.parley.web.problem.NotFoundProblem;

public final class SessionNotFound extends NotFoundProblem {

    SessionNotFound() {
        super("session-not-found", "There is no such session.");
    }
}
