package io.parley.localstripe.http;

import java.util.Arrays;
import java.util.Optional;

/** What goes wrong between clients and Stripe. */
public enum Fault {
    /** A call is carried out, and its answer never comes. */
    TIMEOUT("timeout"),
    /** A call is refused, because there were too many. */
    TOO_MANY("429"),
    /** A call fails, and nothing was done. */
    ERROR("500"),
    /** An event is delivered twice. */
    DUPLICATE("duplicate"),
    /** An event is delivered up to some seconds late, so that others overtake it. */
    SHUFFLE("shuffle"),
    /** An event is delivered only once the clock is moved on. */
    DELAY("delay");

    private final String title;

    Fault(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public static Optional<Fault> called(String title) {
        return Arrays.stream(values())
                .filter(fault -> fault.title.equals(title))
                .findFirst();
    }
}
