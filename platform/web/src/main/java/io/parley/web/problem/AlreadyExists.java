package io.parley.web.problem;

/** 409: a unique constraint said no, after two requests raced past the check before it. */
final class AlreadyExists extends ConflictProblem {

    AlreadyExists() {
        super("already-exists", "Something with the same unique value exists already.");
    }
}
