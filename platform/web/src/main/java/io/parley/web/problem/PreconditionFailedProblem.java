package io.parley.web.problem;

import org.springframework.http.HttpStatus;

/** 412: the caller's copy is stale. */
public abstract class PreconditionFailedProblem extends Problem {

    protected PreconditionFailedProblem(String slug, String detail) {
        super(HttpStatus.PRECONDITION_FAILED, slug, detail);
    }
}
