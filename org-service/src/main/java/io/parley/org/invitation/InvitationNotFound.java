package io.parley.org.invitation;

import io.parley.web.problem.NotFoundProblem;

final class InvitationNotFound extends NotFoundProblem {

    InvitationNotFound() {
        super("invitation-not-found", "There is no such invitation.");
    }
}
