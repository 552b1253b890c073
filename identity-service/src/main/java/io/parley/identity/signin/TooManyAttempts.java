package io.parley.identity.signin;

import io.parley.web.problem.TooManyRequestsProblem;
import java.time.Duration;

final class TooManyAttempts extends TooManyRequestsProblem {

    TooManyAttempts(Duration retryAfter) {
        super("too-many-attempts", "Too many wrong passwords. Try again later.", retryAfter);
    }
}
