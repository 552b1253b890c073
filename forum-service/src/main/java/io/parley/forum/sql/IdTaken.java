package io.parley.forum.sql;

import io.parley.web.problem.ConflictProblem;

/** The id that a client sent belongs to something else already. */
public final class IdTaken extends ConflictProblem {

    private static final long serialVersionUID = 1;

    public IdTaken() {
        super("id-taken", "This id is in use. Send another one, or none.");
    }
}
