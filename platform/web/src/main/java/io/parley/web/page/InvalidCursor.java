package io.parley.web.page;

import io.parley.web.problem.BadRequestProblem;

/** 400 {@code invalid-cursor}. */
public final class InvalidCursor extends BadRequestProblem {

    public InvalidCursor() {
        super("invalid-cursor", "The cursor is not one that this list gave. Begin without one.");
    }
}
