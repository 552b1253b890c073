package io.parley.security;

import io.parley.web.problem.ForbiddenProblem;

/** 403 {@code permission-denied}. */
public final class PermissionDenied extends ForbiddenProblem {

    public PermissionDenied() {
        super("permission-denied", "You may not do this here.");
    }
}
