package io.parley.identity.session;

import io.parley.web.problem.ConflictProblem;

final class RefreshOvertaken extends ConflictProblem {

    RefreshOvertaken() {
        super(
                "refresh-overtaken",
                "Another request with the same refresh token was faster. Go on with the token that it was given.");
    }
}
