package io.parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void theFirstRestartIsAtOnceAndTheOthersWaitLonger() {
        Backoff backoff = new Backoff();

        assertThat(backoff.next()).isZero();
        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void noPauseIsLongerThanHalfAMinute() {
        Backoff backoff = new Backoff();
        for (int death = 0; death < 20; death++) backoff.next();

        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(30));
    }
}
