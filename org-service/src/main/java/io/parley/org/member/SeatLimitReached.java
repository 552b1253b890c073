package io.parley.org.member;

import io.parley.web.problem.ConflictProblem;

public final class SeatLimitReached extends ConflictProblem {

    SeatLimitReached() {
        super("seat-limit-reached", "Every seat of this organization is taken.");
    }
}
