package io.parley.web.problem;

import java.time.Duration;

/** 503: the database gave up waiting for others; the same request may well succeed. */
final class Busy extends UnavailableProblem {

    Busy() {
        super("busy", "Others are changing the same thing. Try again.", Duration.ofSeconds(1));
    }
}
