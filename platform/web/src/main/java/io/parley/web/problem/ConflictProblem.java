package io.parley.web.problem;

import org.springframework.http.HttpStatus;

/** 409: the state of things doesn't allow it. */
public abstract class ConflictProblem extends Problem {

    protected ConflictProblem(String slug, String detail) {
        super(HttpStatus.CONFLICT, slug, detail);
    }
}
