package io.parley.web.problem;

import java.time.Duration;

/** 503 {@code unavailable}: the database, or another service, doesn't answer. */
public final class Unavailable extends UnavailableProblem {

    public Unavailable() {
        super("unavailable", "Something that this needs does not answer now. Try again.", Duration.ofSeconds(2));
    }
}
