package io.parley.notification.realtime.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.notification.content.ContentMappers;
import io.parley.notification.realtime.RealtimeProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Reads the streams on every replica, from as far back as clients may resume, and starts over when Kafka fails. */
@Component
public class StreamReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StreamReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofMinutes(1);

    private final StreamConsumers consumers;
    private final StreamSink sink;
    private final Slots slots;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Duration back;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Reading reading;

    StreamReader(
            StreamConsumers consumers,
            StreamSink sink,
            ContentMappers mappers,
            MeterRegistry meters,
            Clock clock,
            RealtimeProperties properties) {
        this.consumers = consumers;
        this.sink = sink;
        this.slots = new Slots(mappers.topics());
        this.meters = meters;
        this.clock = clock;
        this.back = properties.replayed();
    }

    @Override
    public void start() {
        Thread reader = Thread.ofPlatform().daemon().name("realtime-streams").unstarted(this::readUntilStopped);
        // Set before it runs: a thread that sees none takes it for a stop, and ends.
        thread = reader;
        reader.start();
    }

    @Override
    public void stop() {
        thread = null;
        Reading current = reading;
        if (current != null) current.wakeUp();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** After what makes the topics. */
    @Override
    public int getPhase() {
        return 1;
    }

    private void readUntilStopped() {
        boolean lost = false;
        while (isRunning()) {
            try {
                if (read()) lost = false;
            } catch (WakeupException stopping) {
                log.debug("Reading ends");
            } catch (KafkaException failure) {
                if (isRunning() && !lost) log.warn("The streams can't be read: {}", failure.getMessage());
                lost = true;
            }
            if (isRunning()) pause();
        }
    }

    /** Until there are more partitions than it began with. */
    private boolean read() {
        Reading begun = Reading.from(clock.instant().minus(back), slots, consumers.open(), meters)
                .orElse(null);
        if (begun == null) return false;
        reading = begun;
        try (begun) {
            sink.begin(begun.nextOffsets());
            boolean caughtUp = false;
            Instant lookAgain = clock.instant().plus(LOOK_FOR_PARTITIONS);
            while (isRunning()) {
                hand(begun.poll(POLL), begun.nextOffsets());
                if (!caughtUp && begun.isCaughtUp()) {
                    caughtUp = true;
                    sink.caughtUp();
                }
                if (clock.instant().isBefore(lookAgain)) continue;
                if (begun.isOutgrown()) return true;
                lookAgain = clock.instant().plus(LOOK_FOR_PARTITIONS);
            }
        }
        return true;
    }

    /** Waits for the database if rights or names can't be read, as nothing may be left out. */
    private void hand(List<StreamRecord> records, long[] nextOffsets) {
        boolean waiting = false;
        while (isRunning()) {
            try {
                sink.accept(records, nextOffsets);
                return;
            } catch (DataAccessException away) {
                if (!waiting)
                    log.warn("Events wait for the database: {}", away.getClass().getSimpleName());
                waiting = true;
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
