package io.parley.security;

import io.parley.web.problem.UnauthorizedProblem;

/** 401 {@code unauthenticated}: this needs a token, and none came. */
public final class Unauthenticated extends UnauthorizedProblem {

    public Unauthenticated() {
        super("unauthenticated", "This needs an access token.");
    }
}
