package io.parley.web.problem;

/** 404 {@code not-found}: no such route, or an id that can't be one. */
public final class NotFound extends NotFoundProblem {

    public NotFound() {
        super("not-found", "There is nothing here.");
    }
}
