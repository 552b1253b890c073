package io.parley.messaging.relay;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that Kafka acknowledges nothing, and once that it does again. */
final class StallWarning {

    private static final Logger log = LoggerFactory.getLogger(StallWarning.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private boolean stalled;

    void look(InFlight inFlight) {
        boolean waiting = inFlight.longestWait().compareTo(PATIENCE) > 0;
        if (waiting == stalled) return;
        stalled = waiting;
        if (stalled) {
            log.warn("Kafka acknowledges nothing; events wait in the outbox");
        } else {
            log.info("Kafka acknowledges again");
        }
    }
}
