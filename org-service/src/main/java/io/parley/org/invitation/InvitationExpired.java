package io.parley.org.invitation;

import io.parley.web.problem.ConflictProblem;

final class InvitationExpired extends ConflictProblem {

    InvitationExpired() {
        super("invitation-expired", "This invitation has expired.");
    }
}
