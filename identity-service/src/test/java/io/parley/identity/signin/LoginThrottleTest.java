package io.parley.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.identity.IdentityProblem;
import io.parley.web.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final String HERE = "192.0.2.1";

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource time = () -> now;
    private final LoginThrottle throttle =
            new LoginThrottle(new ThrottleProperties(2, 5, Duration.ofMinutes(15)), time.withZone(ZoneOffset.UTC));

    @Test
    void afterSoManyWrongOnesTheNextIsRefusedUntilTheWindowIsOver() {
        guess("ada", HERE);
        guess("ada", HERE);
        now = now.plus(Duration.ofMinutes(14));
        refused("ada", HERE);
        now = now.plus(Duration.ofMinutes(1));
        assertThatCode(() -> guess("ada", HERE)).doesNotThrowAnyException();
    }

    @Test
    void whoIsRightBeginsAnew() {
        guess("ada", HERE);
        assertThat(throttle.isRight("ada", HERE, () -> true)).isTrue();
        guess("ada", HERE);
        assertThatCode(() -> guess("ada", HERE)).doesNotThrowAnyException();
    }

    @Test
    void whatWasNotComparedIsNotCounted() {
        for (int i = 0; i < 10; i++)
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> throttle.isRight("ada", HERE, () -> {
                        throw IdentityProblem.SIGN_IN_BUSY.exception();
                    }))
                    .matches(problem -> problem.is(IdentityProblem.SIGN_IN_BUSY));

        assertThat(throttle.isRight("ada", HERE, () -> true)).isTrue();
    }

    @Test
    void allAddressesTogetherHaveALimitToo() {
        for (int i = 0; i < 5; i++) guess("ada", "192.0.2.1" + i);

        refused("ada", "192.0.2.20");
    }

    @Test
    void guessesAtOneLoginTellNothingOfAnother() {
        guess("ada", HERE);
        guess("ada", HERE);
        refused("ada", HERE);

        assertThatCode(() -> guess("ada@example.com", HERE)).doesNotThrowAnyException();
        assertThatCode(() -> guess("bob@example.com", HERE)).doesNotThrowAnyException();
    }

    @Test
    void manyWhoAreRightAtOnceAllComeIn() throws InterruptedException {
        assertThat(atOnce(() -> throttle.isRight("ada", HERE, () -> true))).isEqualTo(48);
    }

    @Test
    void manyWhoGuessAtOnceGetNoMoreGuesses() throws InterruptedException {
        AtomicInteger compared = new AtomicInteger();

        atOnce(() -> throttle.isRight("ada", HERE, () -> compared.incrementAndGet() < 0));

        assertThat(compared).hasValue(2);
    }

    private static long atOnce(Callable<Boolean> attempt) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(48, attempt)).stream()
                    .filter(done -> done.state() == Future.State.SUCCESS && done.resultNow())
                    .count();
        }
    }

    private void refused(String login, String address) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> guess(login, address))
                .matches(problem -> problem.is(IdentityProblem.TOO_MANY_ATTEMPTS));
    }

    private void guess(String login, String address) {
        assertThat(throttle.isRight(login, address, () -> false)).isFalse();
    }
}
