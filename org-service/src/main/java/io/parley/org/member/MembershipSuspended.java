package io.parley.org.member;

import io.parley.web.problem.ForbiddenProblem;

public final class MembershipSuspended extends ForbiddenProblem {

    MembershipSuspended() {
        super("membership-suspended", "Your membership is suspended.");
    }
}
