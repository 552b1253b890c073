package io.parley.billing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The time by which trials, periods and patience run out. It can be moved on, as the clock of a Stripe for tests can. */
@Component
public class BillingTime {

    private final Clock clock;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    BillingTime(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().plus(ahead.get());
    }

    /** Moves it on, for tests and the local stack only. */
    public Instant advance(Duration by) {
        ahead.accumulateAndGet(by, Duration::plus);
        return now();
    }
}
