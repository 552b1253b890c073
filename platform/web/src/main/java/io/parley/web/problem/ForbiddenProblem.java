package io.parley.web.problem;

import org.springframework.http.HttpStatus;

/** 403: the caller may see it, but not do this to it. */
public abstract class ForbiddenProblem extends Problem {

    protected ForbiddenProblem(String slug, String detail) {
        super(HttpStatus.FORBIDDEN, slug, detail);
    }
}
