package io.parley.security;

import io.parley.web.problem.UnauthorizedProblem;

/** 401 {@code invalid-token}: expired, not ours, changed on the way, or of a session that ended. */
public final class InvalidToken extends UnauthorizedProblem {

    public InvalidToken() {
        super("invalid-token", "The access token is not valid.", "Bearer error=\"invalid_token\"");
    }
}
