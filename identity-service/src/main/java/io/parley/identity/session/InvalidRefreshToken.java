package io.parley.identity.session;

import io.parley.web.problem.UnauthorizedProblem;

public final class InvalidRefreshToken extends UnauthorizedProblem {

    public InvalidRefreshToken() {
        super("invalid-refresh-token", "The refresh token is missing, unknown, used up or expired. Sign in again.");
    }
}
