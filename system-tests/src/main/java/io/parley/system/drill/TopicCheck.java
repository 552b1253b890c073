package io.parley.system.drill;

import io.parley.system.endurance.DrillFailed;
import io.parley.system.endurance.Finding;
import io.parley.system.endurance.Ledger;
import io.parley.system.stack.LocalStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The topic: each promised post as one event, in the order of its stream. The same event may be there twice: delivery is at least once,
 * and its id is how consumers know.
 */
record TopicCheck(LocalStack stack, Scene scene, Ledger ledger) implements Verdict.Check {

    private static final String TOPIC = "forum.posts";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public Finding look() {
        Map<String, String> postOfEvent = new HashMap<>();
        Map<String, Long> newest = new HashMap<>();
        int disordered = 0;
        for (ConsumerRecord<String, String> record : records()) {
            boolean known = postOfEvent.containsKey(header(record, "ce_id"));
            long sequence = Long.parseLong(header(record, "ce_sequence"));
            if (!known && sequence <= newest.getOrDefault(record.key(), 0L)) disordered++;
            newest.merge(record.key(), sequence, Math::max);
            postOf(record).ifPresent(post -> postOfEvent.put(header(record, "ce_id"), post));
        }
        Finding finding = Finding.compare("topic", ledger.ids(), postOfEvent.values());
        return finding.and(new Finding("disorder", 0, 0, disordered));
    }

    private Optional<String> postOf(ConsumerRecord<String, String> record) {
        if (!header(record, "ce_type").equals("forum.post-created.v1")) return Optional.empty();
        var post = JSON.readTree(record.value());
        if (!post.path("body").asString().startsWith(scene.word())) return Optional.empty();
        return Optional.of(post.path("postId").asString());
    }

    private List<ConsumerRecord<String, String>> records() {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka());
        Set<String> topics = Set.copyOf(scene.topics());
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .collect(Collectors.toList());
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            seekToBegin(consumer, ends);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline)
                    throw new DrillFailed("The topic could not be read to its end within " + PATIENCE);
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(500))) {
                    if (topics.contains(record.key())) records.add(record);
                }
            }
        }
        return records;
    }

    /** Nothing of the drill is older than its topics, whose ids tell their time (RFC 9562, version 7). */
    private void seekToBegin(Consumer<String, String> consumer, Map<TopicPartition, Long> ends) {
        long begin = scene.topics().stream()
                .map(UUID::fromString)
                .mapToLong(id -> id.getMostSignificantBits() >>> 16)
                .min()
                .orElseThrow();
        Map<TopicPartition, @Nullable OffsetAndTimestamp> starts = consumer.offsetsForTimes(
                ends.keySet().stream().collect(Collectors.toMap(Function.identity(), partition -> begin)));
        starts.forEach((partition, start) ->
                consumer.seek(partition, start == null ? Objects.requireNonNull(ends.get(partition)) : start.offset()));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
