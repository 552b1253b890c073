package io.parley.org.invitation;

import io.parley.web.problem.ConflictProblem;

final class InvitationUsedUp extends ConflictProblem {

    InvitationUsedUp() {
        super("invitation-used-up", "This invitation has been used up.");
    }
}
