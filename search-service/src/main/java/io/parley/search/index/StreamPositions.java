package io.parley.search.index;

import static java.util.stream.Collectors.toMap;

import io.parley.messaging.TransientFailure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Where the readers of topics are, compared to their ends. */
@Component
class StreamPositions {

    private static final long TIMEOUT_SECONDS = 5;

    private final KafkaAdmin kafka;

    StreamPositions(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    /**
     * How many records a consumer group has not confirmed yet.
     *
     * @throws TransientFailure if the broker doesn't answer within 5 s
     */
    long behind(String group, List<String> topics) {
        try (AdminClient admin = AdminClient.create(kafka.getConfigurationProperties())) {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            return ends(admin, topics).entrySet().stream()
                    .mapToLong(end -> end.getValue() - offset(committed.get(end.getKey())))
                    .sum();
        }
    }

    private static Map<TopicPartition, Long> ends(AdminClient admin, List<String> topics) {
        var latest = answer(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(info -> new TopicPartition(topic.name(), info.partition())))
                .collect(toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return answer(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailure("Interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new TransientFailure("Kafka does not answer", e);
        }
    }
}
