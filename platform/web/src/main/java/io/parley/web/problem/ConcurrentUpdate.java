package io.parley.web.problem;

/** 409: someone else changed it between our read and our write. */
final class ConcurrentUpdate extends ConflictProblem {

    ConcurrentUpdate() {
        super("concurrent-update", "Someone else changed this at the same time. Read it again.");
    }
}
