package io.parley.messaging.listener;

import static io.parley.messaging.testing.SeenRecords.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostEvent;
import io.parley.messaging.ReceivedEvent;
import io.parley.messaging.TransientFailure;
import io.parley.messaging.testing.Posts;
import io.parley.messaging.testing.SeenRecords;
import io.parley.messaging.testing.TestService;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListenerIntegrationTest {

    private static final String POSTS = "forum.posts";
    private static final String LETTERS = "forum.posts.dlt";

    private final UUID key = UUID.randomUUID();
    private TestService service;
    private SeenRecords seen;
    private Readers readers;

    @BeforeAll
    void start() {
        service = TestService.start(Readers.class);
        readers = service.bean(Readers.class);
        seen = new SeenRecords();
    }

    @AfterAll
    void stop() {
        service.close();
        seen.close();
    }

    @Test
    void listenersGetEventsOneByOneAndInBatches() {
        service.append(Posts.aPost(key, 1), Posts.aPost(key, 2));

        await().until(() -> readers.numbers(readers.single, key).equals(List.of(1, 2)));
        await().until(() -> readers.numbers(readers.batched, key).equals(List.of(1, 2)));
    }

    @Test
    void listenersHaveThreadsOfTheirOwnAlsoWhereRequestsRunOnVirtualOnes() {
        UUID stream = UUID.randomUUID();
        service.append(Posts.aPost(stream, 1));

        await().until(() -> readers.numbers(readers.single, stream).equals(List.of(1)));
        await().until(() -> readers.numbers(readers.batched, stream).equals(List.of(1)));
        assertThat(readers.threads).hasSizeGreaterThan(1).noneMatch(Thread::isVirtual);
    }

    @Test
    void theTraceOfTheWriterGoesOnInTheListener() {
        Tracer tracer = service.bean(Tracer.class);
        Span span = tracer.nextSpan().name("publish").start();
        UUID stream = UUID.randomUUID();
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            service.append(Posts.aPost(stream, 1));
        } finally {
            span.end();
        }

        await().until(() -> readers.traces.containsKey(stream));
        assertThat(readers.traces).containsEntry(stream, span.context().traceId());
        assertThat(header(seen.awaitOf(POSTS, stream, 1).getFirst(), "traceparent"))
                .contains(span.context().traceId());
    }

    @Test
    void whatIsNoEventIsSetAsideByEachGroupAndDelaysNobody() {
        UUID stream = UUID.randomUUID();
        SeenRecords.send(POSTS, stream.toString(), "{not json", Map.of("ce_type", "forum.post-created.v1"));
        SeenRecords.send(POSTS, stream.toString(), "nothing at all", Map.of());
        service.append(Posts.aPost(stream, 1));

        await().until(() -> readers.numbers(readers.single, stream).equals(List.of(1)));
        await().until(() -> readers.numbers(readers.batched, stream).equals(List.of(1)));
        List<ConsumerRecord<String, String>> letters = seen.awaitOf(LETTERS, stream, 4);
        assertThat(letters)
                .extracting(letter -> header(letter, "dlt_group"))
                .containsExactlyInAnyOrder("reader.single", "reader.single", "reader.batch", "reader.batch");
        assertThat(letters)
                .extracting(ConsumerRecord::value)
                .containsExactlyInAnyOrder("{not json", "{not json", "nothing at all", "nothing at all");
    }

    @Test
    void anUnknownTypeIsSkippedAndCounted() {
        UUID stream = UUID.randomUUID();
        double before = service.count("events.unknown", "what", "type");
        SeenRecords.send(POSTS, stream.toString(), "{}", Map.of("ce_type", "forum.post-sung.v1"));
        service.append(Posts.aPost(stream, 1));

        await().until(() -> readers.numbers(readers.single, stream).equals(List.of(1)));
        await().until(() -> readers.numbers(readers.batched, stream).equals(List.of(1)));
        assertThat(service.count("events.unknown", "what", "type")).isEqualTo(before + 2);
        assertThat(seen.of(LETTERS, stream)).isEmpty();
    }

    @Test
    void anEventThatFailsByItselfIsSetAsideAfterThreeTriesAndTheNextGoesOn() {
        UUID stream = UUID.randomUUID();
        service.append(Posts.aPost(stream, 1, "fail"), Posts.aPost(stream, 2));

        await().until(() -> readers.numbers(readers.single, stream).equals(List.of(2)));
        ConsumerRecord<String, String> letter = seen.awaitOf(LETTERS, stream, 1).getFirst();
        assertThat(readers.triesOf(stream)).isEqualTo(3);
        assertThat(header(letter, "dlt_group")).isEqualTo("reader.single");
        assertThat(header(letter, "dlt_reason"))
                .startsWith("IllegalStateException at io.parley.")
                .doesNotContain("told to fail");
        assertThat(header(letter, "ce_id"))
                .isEqualTo(service.storedIds(stream).getFirst().toString());
        assertThat(letter.value())
                .isEqualTo(seen.awaitOf(POSTS, stream, 1).getFirst().value());
        assertThat(service.count("events.dead", "group", "reader.single")).isPositive();
    }

    @Test
    void whileInfrastructureIsAwayAnEventWaitsAndIsNeverSetAside() {
        UUID stream = UUID.randomUUID();
        service.append(Posts.aPost(stream, 1, "wait"), Posts.aPost(stream, 2));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> readers.numbers(readers.single, stream).equals(List.of(1, 2)));
        await().until(() -> readers.numbers(readers.batched, stream).equals(List.of(1, 2)));
        assertThat(readers.triesOf(stream)).isGreaterThan(4);
        assertThat(seen.of(LETTERS, stream)).isEmpty();
    }

    @Test
    void aConnectionThatDiesInTheTransactionIsNotTheEventsFault() {
        UUID stream = UUID.randomUUID();
        service.append(Posts.aPost(stream, 1, "lose the connection"), Posts.aPost(stream, 2));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> readers.numbers(readers.single, stream).equals(List.of(1, 2)));
        assertThat(readers.triesOf(stream)).isEqualTo(5);
        assertThat(seen.of(LETTERS, stream)).isEmpty();
    }

    @Test
    void aBatchGoesOnWithoutTheOneEventThatItsListenerNames() {
        UUID stream = UUID.randomUUID();
        service.append(Posts.aPost(stream, 1), Posts.aPost(stream, 2, "spoil the batch"), Posts.aPost(stream, 3));

        await().until(() -> readers.numbers(readers.batched, stream).equals(List.of(1, 3)));
        ConsumerRecord<String, String> letter = seen.awaitOf(LETTERS, stream, 1).getFirst();
        assertThat(header(letter, "dlt_group")).isEqualTo("reader.batch");
        assertThat(letter.value()).contains("spoil the batch");
    }

    @Test
    void whatCantBeReadIsSetAsideOnceWhileItsBatchWaits() {
        UUID stream = UUID.randomUUID();
        readers.batchesAway = true;
        service.append(Posts.aPost(stream, 1));
        SeenRecords.send(POSTS, stream.toString(), "unreadable", Map.of());
        await().until(() -> readers.batchTries.values().stream().anyMatch(tries -> tries > 2));
        readers.batchesAway = false;

        await().until(() -> readers.numbers(readers.batched, stream).equals(List.of(1)));
        service.append(Posts.aPost(stream, 2));
        await().until(() -> readers.numbers(readers.batched, stream).equals(List.of(1, 2)));
        assertThat(seen.of(LETTERS, stream))
                .extracting(letter -> header(letter, "dlt_group"))
                .containsExactlyInAnyOrder("reader.single", "reader.batch");
    }

    static class Readers {

        final List<ReceivedEvent<PostEvent>> single = new CopyOnWriteArrayList<>();
        final List<ReceivedEvent<PostEvent>> batched = new CopyOnWriteArrayList<>();
        final Map<UUID, String> traces = new ConcurrentHashMap<>();
        final Set<Thread> threads = ConcurrentHashMap.newKeySet();
        final Map<UUID, Integer> tries = new ConcurrentHashMap<>();
        final Map<UUID, Integer> batchTries = new ConcurrentHashMap<>();

        volatile boolean batchesAway;

        private final Tracer tracer;
        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;

        Readers(Tracer tracer, JdbcClient jdbc, PlatformTransactionManager transactions) {
            this.tracer = tracer;
            this.jdbc = jdbc;
            this.transaction = new TransactionTemplate(transactions);
        }

        @KafkaListener(id = "reader.single", topics = POSTS)
        void on(ReceivedEvent<PostEvent> event) throws IOException {
            threads.add(Thread.currentThread());
            Span span = tracer.currentSpan();
            if (span != null) traces.put(event.aggregateId(), span.context().traceId());
            int attempt = tries.merge(event.id(), 1, Integer::sum);
            String body = bodyOf(event);
            if (body.equals("fail")) throw new IllegalStateException("told to fail");
            if (body.equals("wait") && attempt < 5) throw new IOException("away");
            if (body.equals("lose the connection") && attempt < 5) loseTheConnection();
            single.add(event);
        }

        private void loseTheConnection() {
            transaction.executeWithoutResult(_ -> jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                    .query()
                    .listOfRows());
        }

        @KafkaListener(id = "reader.batch", topics = POSTS, containerFactory = "batchKafkaListenerContainerFactory")
        void on(List<ConsumerRecord<String, ReceivedEvent<PostEvent>>> messages) {
            threads.add(Thread.currentThread());
            for (ConsumerRecord<String, ReceivedEvent<PostEvent>> message : messages) {
                ReceivedEvent<PostEvent> event = message.value();
                int attempt = batchTries.merge(event.id(), 1, Integer::sum);
                if (batchesAway || (bodyOf(event).equals("wait") && attempt < 3)) {
                    throw new TransientFailure("away", new IOException("away"));
                }
                if (bodyOf(event).equals("spoil the batch")) {
                    throw new BatchListenerFailedException("spoiled", message);
                }
                if (!batched.contains(event)) batched.add(event);
            }
        }

        int triesOf(UUID stream) {
            return tries.entrySet().stream()
                    .filter(entry -> all().anyMatch(event -> event.id().equals(entry.getKey())
                            && event.aggregateId().equals(stream)))
                    .mapToInt(Map.Entry::getValue)
                    .max()
                    .orElse(0);
        }

        private Stream<ReceivedEvent<PostEvent>> all() {
            return Stream.concat(single.stream(), batched.stream());
        }

        List<Integer> numbers(List<ReceivedEvent<PostEvent>> events, UUID stream) {
            return events.stream()
                    .filter(event -> event.aggregateId().equals(stream))
                    .map(event -> ((PostCreated) event.payload()).number())
                    .toList();
        }

        private static String bodyOf(ReceivedEvent<PostEvent> event) {
            return ((PostCreated) event.payload()).body();
        }
    }
}
