package io.parley.messaging.relay;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

    /** @param retrying from the next batch on, so that no later event slips through while a batch is being sent */
    private record Hold(long row, Duration pause, long until, boolean retrying) {

        static Hold of(UnsentEvent event, Duration pause) {
            return new Hold(event.row(), pause, System.nanoTime() + pause.toNanos(), false);
        }

        Hold again(UnsentEvent event, Duration longest) {
            Duration doubled = pause.multipliedBy(2);
            return of(event, doubled.compareTo(longest) < 0 ? doubled : longest);
        }

        Hold retryIfOver() {
            return retrying || System.nanoTime() - until < 0 ? this : new Hold(row, pause, until, true);
        }
    }

    private final Map<Long, String> refused = new HashMap<>();
    private final Map<StreamKey, Hold> streams = new HashMap<>();
    private final Map<String, Hold> topics = new HashMap<>();

    /** Called for each refused event, also by the producer's thread. */
    synchronized void hold(UnsentEvent event, Exception refusal) {
        if (refusal instanceof TimeoutException) {
            hold(topics, event.stream().topic(), LONGEST_TOPIC_PAUSE, event, refusal);
        } else {
            hold(streams, event.stream(), LONGEST_STREAM_PAUSE, event, refusal);
            refused.put(event.row(), refusal.getClass().getSimpleName());
        }
    }

    /** Rows of events that were refused since the last call, each with the kind of its refusal. */
    synchronized Map<Long, String> takeRefused() {
        Map<Long, String> taken = Map.copyOf(refused);
        refused.clear();
        return taken;
    }

    synchronized void sent(UnsentEvent event) {
        if (streams.isEmpty() && topics.isEmpty()) return;
        StreamKey stream = event.stream();
        if (topics.remove(stream.topic()) != null) log.info("{} flows again", stream.topic());
        Hold hold = streams.get(stream);
        // An earlier event of the stream may be acknowledged only now.
        if (hold == null || event.row() < hold.row()) return;
        streams.remove(stream);
        log.info("{} flows again", stream);
    }

    synchronized boolean holds(StreamKey stream) {
        return lasts(streams.get(stream)) || lasts(topics.get(stream.topic()));
    }

    /** To be asked at the start of each batch: what has waited long enough is tried again. */
    synchronized Active active() {
        return new Active(lasting(streams), lasting(topics));
    }

    private static <K> void hold(Map<K, Hold> holds, K what, Duration longest, UnsentEvent event, Exception refusal) {
        Hold before = holds.get(what);
        holds.put(what, before == null ? Hold.of(event, FIRST_PAUSE) : before.again(event, longest));
        if (before != null) return;
        log.warn(
                "{} waits, Kafka refuses event {}: {}",
                what,
                event.event().id(),
                refusal.getClass().getSimpleName());
    }

    private static <K> Set<K> lasting(Map<K, Hold> holds) {
        holds.replaceAll((_, hold) -> hold.retryIfOver());
        return holds.entrySet().stream()
                .filter(entry -> lasts(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    private static boolean lasts(@Nullable Hold hold) {
        return hold != null && !hold.retrying();
    }
}
