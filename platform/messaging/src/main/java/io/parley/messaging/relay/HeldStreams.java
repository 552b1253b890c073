package io.parley.messaging.relay;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams that wait because Kafka refused an event of theirs: nothing may overtake it, and nobody else waits with them.
 * Where a whole topic can't be reached, the topic waits.
 */
final class HeldStreams {

    /** What waits at this moment. */
    record Active(Set<StreamKey> streams, Set<String> topics) {}

    private static final Logger log = LoggerFactory.getLogger(HeldStreams.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_STREAM_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_TOPIC_PAUSE = Duration.ofSeconds(2);

    private record Hold(long until, Duration pause) {

        static Hold first() {
            return new Hold(System.nanoTime() + FIRST_PAUSE.toNanos(), FIRST_PAUSE);
        }

        Hold longer(Duration longest) {
            Duration doubled = pause.multipliedBy(2);
            Duration next = doubled.compareTo(longest) < 0 ? doubled : longest;
            return new Hold(System.nanoTime() + next.toNanos(), next);
        }

        boolean lasts() {
            return System.nanoTime() - until < 0;
        }
    }

    private final Map<StreamKey, Hold> streams = new ConcurrentHashMap<>();
    private final Map<String, Hold> topics = new ConcurrentHashMap<>();

    /** Called for each refused event, also by the producer's thread. */
    void hold(UnsentEvent event, Exception refusal) {
        if (refusal instanceof TimeoutException) {
            hold(topics, event.stream().topic(), LONGEST_TOPIC_PAUSE, event, refusal);
        } else {
            hold(streams, event.stream(), LONGEST_STREAM_PAUSE, event, refusal);
        }
    }

    void sent(UnsentEvent event) {
        if (streams.isEmpty() && topics.isEmpty()) return;
        StreamKey stream = event.stream();
        Hold ofTopic = topics.remove(stream.topic());
        Hold ofStream = streams.remove(stream);
        if (ofTopic != null || ofStream != null) log.info("{} flows again", stream);
    }

    boolean holds(StreamKey stream) {
        return lasts(streams.get(stream)) || lasts(topics.get(stream.topic()));
    }

    Active active() {
        return new Active(lasting(streams), lasting(topics));
    }

    private static <K> void hold(Map<K, Hold> holds, K what, Duration longest, UnsentEvent event, Exception refusal) {
        Hold hold = holds.compute(what, (_, before) -> before == null ? Hold.first() : before.longer(longest));
        if (hold.pause().equals(FIRST_PAUSE)) {
            log.warn(
                    "{} waits, Kafka refuses event {}: {}",
                    what,
                    event.event().id(),
                    refusal.getClass().getSimpleName());
        }
    }

    private static <K> Set<K> lasting(Map<K, Hold> holds) {
        return holds.entrySet().stream()
                .filter(entry -> entry.getValue().lasts())
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    private static boolean lasts(@Nullable Hold hold) {
        return hold != null && hold.lasts();
    }
}
