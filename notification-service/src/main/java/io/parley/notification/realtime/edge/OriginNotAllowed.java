package io.parley.notification.realtime.edge;

import io.parley.web.problem.ForbiddenProblem;

final class OriginNotAllowed extends ForbiddenProblem {

    OriginNotAllowed() {
        super("origin-not-allowed", "Pages of this origin may not open a socket.");
    }
}
