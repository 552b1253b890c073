package io.parley.security;

import io.parley.web.problem.UnavailableProblem;
import java.time.Duration;

/** 503 {@code membership-unavailable}: nobody who answers knows whether the caller may. */
public final class MembershipUnavailable extends UnavailableProblem {

    public MembershipUnavailable() {
        super("membership-unavailable", "It can't be told now what you may do here. Try again.", Duration.ofSeconds(2));
    }
}
