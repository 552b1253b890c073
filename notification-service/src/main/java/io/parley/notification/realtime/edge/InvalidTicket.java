package io.parley.notification.realtime.edge;

import io.parley.web.problem.UnauthorizedProblem;

final class InvalidTicket extends UnauthorizedProblem {

    InvalidTicket() {
        super("invalid-ticket", "The ticket is not good: it was used, it is too old, or it never was.");
    }
}
