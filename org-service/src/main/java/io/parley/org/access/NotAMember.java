package io.parley.org.access;

import io.parley.web.problem.ForbiddenProblem;

public final class NotAMember extends ForbiddenProblem {

    NotAMember() {
        super("not-a-member", "Only members of this organization may do this.");
    }
}
