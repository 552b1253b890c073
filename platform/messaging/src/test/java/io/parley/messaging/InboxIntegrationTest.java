package io.parley.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.parley.contracts.forum.PostCreated;
import io.parley.messaging.testing.Posts;
import io.parley.messaging.testing.TestService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.kafka.listener.BatchListenerFailedException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxIntegrationTest {

    private TestService service;
    private Inbox inbox;

    @BeforeAll
    void start() {
        service = TestService.start(TestService.Bare.class, "parley.messaging.relay.enabled=false");
        service.jdbc().sql("create table effect (event_id uuid not null)").update();
        inbox = service.bean(Inbox.class);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aSecondDeliveryHasNoEffectAndIsCounted() {
        ReceivedEvent<PostCreated> event = anEvent();

        assertThat(inbox.once("counting", event, () -> affect(event))).isTrue();
        assertThat(inbox.once("counting", event, () -> affect(event))).isFalse();

        assertThat(effectsOf(event)).isEqualTo(1);
        assertThat(service.count("inbox.duplicates", "consumer", "counting")).isEqualTo(1);
    }

    @Test
    void everyConsumerGetsTheEventOnce() {
        ReceivedEvent<PostCreated> event = anEvent();

        assertThat(inbox.once("one", event, () -> affect(event))).isTrue();
        assertThat(inbox.once("other", event, () -> affect(event))).isTrue();

        assertThat(effectsOf(event)).isEqualTo(2);
    }

    @Test
    void failedEffectsUndoTheMarkSoThatTheNextDeliveryTriesAgain() {
        ReceivedEvent<PostCreated> event = anEvent();

        assertThatIllegalStateException()
                .isThrownBy(() -> inbox.once("failing", event, () -> {
                    affect(event);
                    throw new IllegalStateException("after the effect");
                }));
        assertThat(effectsOf(event)).isZero();

        assertThat(inbox.once("failing", event, () -> affect(event))).isTrue();
        assertThat(effectsOf(event)).isEqualTo(1);
    }

    @Test
    void concurrentDeliveriesHaveOneEffect() {
        ReceivedEvent<PostCreated> event = anEvent();
        AtomicInteger ran = new AtomicInteger();
        try (ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int delivery = 0; delivery < 20; delivery++) {
                deliveries.execute(() -> inbox.once("racing", event, () -> {
                    affect(event);
                    ran.incrementAndGet();
                }));
            }
        }

        assertThat(ran).hasValue(1);
        assertThat(effectsOf(event)).isEqualTo(1);
    }

    @Test
    void whatComesTogetherHasItsEffectsOnceEachAndInOrder() {
        ReceivedEvent<PostCreated> earlier = anEvent();
        ReceivedEvent<PostCreated> first = anEvent();
        ReceivedEvent<PostCreated> second = anEvent();
        List<List<ReceivedEvent<PostCreated>>> ran = new ArrayList<>();
        inbox.once("batch", earlier, () -> affect(earlier));

        inbox.onceEach("batch", records(first, earlier, second, first), (events, _) -> ran.add(events));
        inbox.onceEach("batch", records(second), (events, _) -> ran.add(events));

        assertThat(ran).containsExactly(List.of(first, second));
        assertThat(effectsOf(earlier)).isEqualTo(1);
        assertThat(service.count("inbox.duplicates", "consumer", "batch")).isEqualTo(3);
    }

    @Test
    void theOneThatCantBeHandledIsNamedAndThoseBeforeItAreDone() {
        ReceivedEvent<PostCreated> before = anEvent();
        ReceivedEvent<PostCreated> poison = anEvent();
        ReceivedEvent<PostCreated> after = anEvent();
        var batch = records(before, poison, after);

        assertThatExceptionOfType(BatchListenerFailedException.class)
                .isThrownBy(() -> inbox.onceEach(
                        "poisoned",
                        batch,
                        (events, traces) -> events.forEach(event -> {
                            traces.continued(event, () -> affect(event));
                            if (event.equals(poison)) throw new IllegalStateException("after the effect");
                        })))
                .satisfies(failed -> assertThat(failed.getRecord()).isEqualTo(batch.get(1)));

        assertThat(effectsOf(before)).isEqualTo(1);
        assertThat(effectsOf(poison)).isZero();
        assertThat(effectsOf(after)).isZero();
    }

    @Test
    void whatWaitsForSomethingWaitsWithAllThatCameWithIt() {
        ReceivedEvent<PostCreated> before = anEvent();
        ReceivedEvent<PostCreated> waiting = anEvent();
        AtomicInteger tries = new AtomicInteger();

        assertThatExceptionOfType(TransientFailure.class)
                .isThrownBy(() -> inbox.onceEach(
                        "waiting",
                        records(before, waiting),
                        (events, _) -> events.forEach(event -> {
                            affect(event);
                            tries.incrementAndGet();
                            if (event.equals(waiting)) throw new TransientFailure("Away", new IllegalStateException());
                        })));

        assertThat(tries).hasValue(2);
        assertThat(effectsOf(before)).isZero();
    }

    @SafeVarargs
    private static List<ConsumerRecord<String, ReceivedEvent<PostCreated>>> records(
            ReceivedEvent<PostCreated>... events) {
        return IntStream.range(0, events.length)
                .mapToObj(offset -> new ConsumerRecord<>("forum.posts", 0, offset, "key", events[offset]))
                .toList();
    }

    private void affect(ReceivedEvent<?> event) {
        service.jdbc().sql("insert into effect values (?)").param(event.id()).update();
    }

    private long effectsOf(ReceivedEvent<?> event) {
        return service.jdbc()
                .sql("select count(*) from effect where event_id = ?")
                .param(event.id())
                .query(Long.class)
                .single();
    }

    private static ReceivedEvent<PostCreated> anEvent() {
        PostCreated post = Posts.aPost(UUID.randomUUID(), 1);
        return new ReceivedEvent<>(
                Ids.next(),
                "forum.post-created.v1",
                "/forum-service",
                Instant.parse("2026-03-01T12:00:00Z"),
                post.topicId(),
                post.orgId(),
                1,
                null,
                post);
    }
}
