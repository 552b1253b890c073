package io.parley.notification.realtime;

import io.parley.web.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What the realtime edge refuses before a socket opens. */
public enum EdgeProblem implements ProblemType {
    INVALID_TICKET(HttpStatus.UNAUTHORIZED, "The ticket is not good: it was used, it is too old, or it never was."),
    ORIGIN_NOT_ALLOWED(HttpStatus.FORBIDDEN, "Pages of this origin may not open a socket."),
    UPGRADE_REQUIRED(HttpStatus.UPGRADE_REQUIRED, "This is for WebSockets only."),
    TOO_MANY_SOCKETS(HttpStatus.TOO_MANY_REQUESTS, "You have as many sockets open as you may.", 10),
    SOCKETS_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "No sockets now; try again soon.", 1);

    private final HttpStatus status;
    private final String detail;
    private final int retryAfter;

    EdgeProblem(HttpStatus status, String detail) {
        this(status, detail, 0);
    }

    EdgeProblem(HttpStatus status, String detail, int retryAfter) {
        this.status = status;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public int retryAfter() {
        return retryAfter;
    }
}
