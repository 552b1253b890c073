package io.parley.org.member;

import io.parley.web.problem.NotFoundProblem;

final class MemberNotFound extends NotFoundProblem {

    MemberNotFound() {
        super("member-not-found", "There is no such member.");
    }
}
