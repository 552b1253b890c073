package io.parley.search.index;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.messaging.ReceivedEvent;
import io.parley.search.content.ContentMappers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far behind the streams the index is. */
@Component
class IndexFreshness {

    private final StreamPositions positions;
    private final ContentMappers mappers;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> newestIndexed = new AtomicReference<>();
    private volatile Duration lastDelay = Duration.ZERO;

    IndexFreshness(StreamPositions positions, ContentMappers mappers, MeterRegistry meters, Clock clock) {
        this.positions = positions;
        this.mappers = mappers;
        this.clock = clock;
        Gauge.builder("search.index.delay", () -> lastDelay.toMillis() / 1000.0)
                .description("From an event's time to the index's acknowledgement, for the newest indexed event")
                .baseUnit("seconds")
                .register(meters);
    }

    void indexed(List<ReceivedEvent<?>> events) {
        if (events.isEmpty()) return;
        Instant newest = events.getLast().time();
        newestIndexed.set(newest);
        lastDelay = Duration.between(newest, clock.instant());
    }

    /** The events of all streams that the index has not taken in yet. */
    long eventsBehind() {
        return positions.behind(ContentListener.CONSUMER, mappers.topics());
    }

    @Nullable
    Instant newestIndexed() {
        return newestIndexed.get();
    }
}
