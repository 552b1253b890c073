package io.parley.notification.realtime.edge;

import io.parley.web.problem.UnavailableProblem;
import java.time.Duration;

/** The streams or the database can't be read. */
final class SocketsUnavailable extends UnavailableProblem {

    SocketsUnavailable() {
        super("sockets-unavailable", "No sockets now; try again soon.", Duration.ofSeconds(1));
    }
}
