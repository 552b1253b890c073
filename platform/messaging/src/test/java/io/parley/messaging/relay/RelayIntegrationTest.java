package io.parley.messaging.relay;

import static io.parley.messaging.testing.SeenRecords.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.messaging.EventHeaders;
import io.parley.messaging.Outbox;
import io.parley.messaging.testing.Posts;
import io.parley.messaging.testing.SeenRecords;
import io.parley.messaging.testing.Servers;
import io.parley.messaging.testing.TestService;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.health.contributor.Status;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelayIntegrationTest {

    private static final String POSTS = "forum.posts";

    private final UUID key = UUID.randomUUID();
    private String database;
    private TestService service;
    private SeenRecords seen;

    @BeforeAll
    void start() {
        database = Servers.SHARED.newDatabase();
        service = TestService.startOn(database, TestService.Bare.class);
        seen = new SeenRecords();
    }

    @AfterAll
    void stop() {
        service.close();
        seen.close();
    }

    @Test
    void anEventTravelsWithItsCloudEventsHeaders() {
        UUID actor = UUID.randomUUID();
        var post = Posts.aPost(key, 1);
        service.transaction()
                .executeWithoutResult(_ -> service.bean(Outbox.class).append(post, actor));

        ConsumerRecord<String, String> sent = seen.awaitOf(POSTS, key, 1).getFirst();

        assertThat(header(sent, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(sent, "ce_id"))
                .isEqualTo(service.storedIds(key).getFirst().toString());
        assertThat(header(sent, "ce_type")).isEqualTo("forum.post-created.v1");
        assertThat(header(sent, "ce_source")).isEqualTo("/test-service");
        assertThat(header(sent, "ce_subject")).isEqualTo(key.toString());
        assertThat(header(sent, "ce_orgid")).isEqualTo(post.orgId().toString());
        assertThat(header(sent, "ce_sequence")).isEqualTo("1");
        assertThat(header(sent, "ce_actorid")).isEqualTo(actor.toString());
        assertThat(header(sent, "content-type")).isEqualTo("application/json");
        assertThat(sent.value()).contains("\"body\":\"Post 1\"");
        await().until(() -> service.unsent() == 0);
    }

    @Test
    void aTransactionThatCommitsLateIsNotOvertakenByTheMark() throws InterruptedException {
        UUID late = UUID.randomUUID();
        UUID early = UUID.randomUUID();
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> service.transaction().executeWithoutResult(_ -> {
                    service.bean(Outbox.class).append(Posts.aPost(late, 1), null);
                    appended.countDown();
                    awaitQuietly(commit);
                }));
        appended.await();
        service.append(Posts.aPost(early, 1));
        seen.awaitOf(POSTS, early, 1);
        await().until(() -> service.unsent() == 0);

        commit.countDown();
        slow.join();

        assertThat(seen.awaitOf(POSTS, late, 1)).hasSize(1);
    }

    @Test
    void eachStreamArrivesInItsOrderHoweverManyWrite() {
        List<UUID> keys = Stream.generate(UUID::randomUUID).limit(5).toList();
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            for (int number = 0; number < 500; number++) {
                UUID stream = keys.get(number % keys.size());
                int post = number;
                writers.execute(() -> service.append(Posts.aPost(stream, post)));
            }
        }

        for (UUID stream : keys)
            assertThat(sequences(seen.awaitOf(POSTS, stream, 100))).isEqualTo(upTo(100));
    }

    @Test
    void whileTheBrokerIsAwayWritesSucceedAndArriveLaterInOrder() {
        UUID stream = UUID.randomUUID();
        service.append(Posts.aPost(stream, 1));
        seen.awaitOf(POSTS, stream, 1);

        Servers.SHARED.pauseKafka();
        try {
            for (int number = 2; number <= 300; number++) service.append(Posts.aPost(stream, number));
            assertThat(service.unsent()).isEqualTo(299);
        } finally {
            Servers.SHARED.resumeKafka();
        }

        assertThat(sequences(seen.awaitOf(POSTS, stream, 300))).isEqualTo(upTo(300));
        await().until(() -> service.unsent() == 0);
    }

    @Test
    void anEventThatCantBeSentHoldsBackItsOwnStreamUntilItCan() {
        UUID stuck = UUID.randomUUID();
        UUID free = UUID.randomUUID();
        String own = databaseWithAnEventOf(stuck, 25_000);
        try (TestService small = refusingLargeEvents(own)) {
            small.append(Posts.aPost(free, 1), Posts.aPost(stuck, 3), Posts.aPost(free, 2));
            small.append(Posts.aPost(stuck, 4), Posts.aPost(free, 3));

            assertThat(sequences(seen.awaitOf(POSTS, free, 3))).isEqualTo(upTo(3));
            await().until(() -> small.unsent() == 3);
            assertThat(sequences(seen.of(POSTS, stuck))).isEqualTo(upTo(1));
            await().until(() -> statusOf(small).equals(OutboxHealth.DEGRADED));
        }
        try (TestService _ = TestService.startOn(own, TestService.Bare.class)) {
            assertThat(sequences(seen.awaitOf(POSTS, stuck, 4))).isEqualTo(upTo(4));
        }
    }

    @Test
    void anOperatorLetsGoOfAnEventThatCantBeSentAndItsStreamGoesOn() {
        UUID stuck = UUID.randomUUID();
        String own = databaseWithAnEventOf(stuck, 25_000);
        try (TestService small = refusingLargeEvents(own)) {
            small.append(Posts.aPost(stuck, 3));
            OutboxEndpoint operator = small.bean(OutboxEndpoint.class);
            await().until(() -> operator.stuck().size() == 1);
            StuckEvent event = operator.stuck().getFirst();
            assertThat(event.eventId()).isEqualTo(small.storedIds(stuck).get(1));
            assertThat(event.reason()).isEqualTo("RecordTooLargeException");

            assertThat(operator.letGo(small.storedIds(stuck).getLast()).getStatus())
                    .isEqualTo(404);
            assertThat(operator.letGo(event.eventId()).getBody()).isEqualTo(event);

            assertThat(sequences(seen.awaitOf(POSTS, stuck, 2))).containsExactly(1L, 3L);
            await().until(() -> statusOf(small).equals(Status.UP));
            assertThat(small.count("outbox.let.go")).isEqualTo(1);
        }
    }

    /** As if it had been written when larger ones were allowed. */
    private static String databaseWithAnEventOf(UUID stream, int length) {
        String own = Servers.SHARED.newDatabase();
        try (TestService before =
                TestService.startOn(own, TestService.Bare.class, "parley.messaging.relay.enabled=false")) {
            before.append(Posts.aPost(stream, 1), Posts.aPost(stream, 2, "x".repeat(length)));
        }
        return own;
    }

    private static TestService refusingLargeEvents(String database) {
        return TestService.startOn(
                database,
                TestService.Bare.class,
                "parley.messaging.max-event-size=20KB",
                "parley.messaging.relay.drain=1s");
    }

    private static Status statusOf(TestService service) {
        return service.bean(OutboxHealth.class).health().getStatus();
    }

    @Test
    void aStoppingServiceSendsWhatItStoredLast() {
        UUID stream = UUID.randomUUID();
        String own = Servers.SHARED.newDatabase();
        try (TestService leaving = TestService.startOn(own, TestService.Bare.class)) {
            for (int number = 1; number <= 50; number++) leaving.append(Posts.aPost(stream, number));
        }

        assertThat(sequences(seen.awaitOf(POSTS, stream, 50))).isEqualTo(upTo(50));
        try (TestService next =
                TestService.startOn(own, TestService.Bare.class, "parley.messaging.relay.enabled=false")) {
            assertThat(next.unsent()).isZero();
        }
    }

    private static List<Long> sequences(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .map(sent -> Long.parseLong(header(sent, EventHeaders.SEQUENCE)))
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
