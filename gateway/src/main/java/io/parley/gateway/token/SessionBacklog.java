package io.parley.gateway.token;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;

/**
 * What was there at the start and is still to be read. The gateway is ready when all is read, or after a while without Kafka.
 */
@Component
class SessionBacklog implements ConsumerAwareRebalanceListener, ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SessionBacklog.class);

    private final TokenProperties properties;
    private final Clock clock;
    private final Map<TopicPartition, Long> unread = new ConcurrentHashMap<>();
    private final CountDownLatch allRead = new CountDownLatch(1);

    SessionBacklog(TokenProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        // Not by auto.offset.reset=by_duration: it leaves a partition without recent records alone for 30 s, again and
        // again.
        // The ends first: what arrives between the two calls must not be jumped over.
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> firsts = firstOfEach(consumer, partitions);
        ends.forEach((partition, end) -> {
            long first = firsts.getOrDefault(partition, end);
            consumer.seek(partition, first);
            if (first < end) unread.put(partition, end);
        });
        if (unread.isEmpty()) allRead.countDown();
    }

    void read(ConsumerRecord<?, ?> message) {
        TopicPartition partition = new TopicPartition(message.topic(), message.partition());
        unread.computeIfPresent(partition, (_, end) -> message.offset() + 1 < end ? end : null);
        if (unread.isEmpty()) allRead.countDown();
    }

    /** Until this returns, Boot doesn't say that the gateway is ready. */
    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (!allRead.await(properties.waitForSessions().toMillis(), TimeUnit.MILLISECONDS))
            log.warn("Ended sessions can't be read yet: their tokens are good until they expire");
    }

    private Map<TopicPartition, Long> firstOfEach(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        long since = clock.instant().minus(DiedSessions.REMEMBERED).toEpochMilli();
        return consumer
                .offsetsForTimes(partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> since)))
                .entrySet()
                .stream()
                .filter(found -> found.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().offset()));
    }
}
