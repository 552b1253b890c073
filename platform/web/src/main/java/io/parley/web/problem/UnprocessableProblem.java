package io.parley.web.problem;

import org.springframework.http.HttpStatus;

/** 422: well-formed, but contradicts what was sent before. */
public abstract class UnprocessableProblem extends Problem {

    protected UnprocessableProblem(String slug, String detail) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, slug, detail);
    }
}
