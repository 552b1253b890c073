package io.parley.identity.password;

import io.parley.web.problem.UnavailableProblem;
import java.time.Duration;

final class HashingBusy extends UnavailableProblem {

    HashingBusy() {
        super("sign-in-busy", "Too many people are signing in right now.", Duration.ofSeconds(2));
    }
}
