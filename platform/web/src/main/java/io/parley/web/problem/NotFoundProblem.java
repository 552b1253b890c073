package io.parley.web.problem;

import org.springframework.http.HttpStatus;

/** 404: it does not exist, or the caller may not know that it does. */
public abstract class NotFoundProblem extends Problem {

    protected NotFoundProblem(String slug, String detail) {
        super(HttpStatus.NOT_FOUND, slug, detail);
    }
}
