package io.parley.identity.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.identity.IdentityProblem;
import io.parley.web.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource time = () -> now;
    private final LoginThrottle throttle =
            new LoginThrottle(new ThrottleProperties(2, Duration.ofMinutes(15)), time.withZone(ZoneOffset.UTC));

    @Test
    void afterSoManyAttemptsTheNextIsRefusedUntilTheWindowIsOver() {
        admit();
        admit();
        refused();

        now = now.plus(Duration.ofMinutes(15));

        assertThatCode(this::admit).doesNotThrowAnyException();
    }

    @Test
    void beingRefusedDoesNotProlongTheWindow() {
        admit();
        admit();
        now = now.plus(Duration.ofMinutes(14));
        refused();
        now = now.plus(Duration.ofMinutes(1));

        assertThatCode(this::admit).doesNotThrowAnyException();
    }

    @Test
    void aSuccessClearsTheCount() {
        admit();
        admit();
        throttle.forget("ada", "192.0.2.1");

        assertThatCode(this::admit).doesNotThrowAnyException();
    }

    private void refused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(this::admit)
                .matches(problem -> problem.is(IdentityProblem.TOO_MANY_ATTEMPTS));
    }

    private void admit() {
        throttle.admit("ada", "192.0.2.1");
    }
}
