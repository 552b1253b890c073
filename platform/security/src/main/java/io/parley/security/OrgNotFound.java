package io.parley.security;

import io.parley.web.problem.NotFoundProblem;

/** 404 {@code organization-not-found}: there is none, or the caller may not know it. */
public final class OrgNotFound extends NotFoundProblem {

    public OrgNotFound() {
        super("organization-not-found", "There is no such organization.");
    }
}
