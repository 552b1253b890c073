package io.parley.messaging.listener;

import java.time.Duration;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** How often, and for how long. */
final class Retries {

    private Retries() {}

    /** Three tries within three seconds: for failures that may be a race, and are the event's own fault otherwise. */
    static BackOff few() {
        return new FixedBackOff(Duration.ofMillis(500).toMillis(), 2);
    }

    /** Until it works, in steps of at most five seconds. */
    static BackOff forEver() {
        ExponentialBackOff backOff =
                new ExponentialBackOff(Duration.ofMillis(250).toMillis(), 2);
        backOff.setMaxInterval(Duration.ofSeconds(5).toMillis());
        return backOff;
    }
}
