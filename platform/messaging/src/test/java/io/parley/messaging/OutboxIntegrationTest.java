package io.parley.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.parley.messaging.testing.Posts;
import io.parley.messaging.testing.TestService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxIntegrationTest {

    private final UUID topic = UUID.randomUUID();
    private TestService service;

    @BeforeAll
    void start() {
        service = TestService.start(
                TestService.Bare.class, "parley.messaging.relay.enabled=false", "parley.messaging.max-event-size=20KB");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void anEventOutsideOfATransactionIsRefused() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> service.bean(Outbox.class).append(Posts.aPost(topic, 1), null));
    }

    @Test
    void anEventThatIsTooLargeToBeSentIsRefusedWithAllThatItsTransactionWrote() {
        UUID key = UUID.randomUUID();

        assertThatExceptionOfType(EventTooLarge.class)
                .isThrownBy(() -> service.append(Posts.aPost(key, 1), Posts.aPost(key, 2, "é".repeat(5_200))))
                .satisfies(refusal -> assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE));

        assertThat(sequences(key)).isEmpty();
        service.append(Posts.aPost(key, 3, "é".repeat(4_500)));
        assertThat(sequences(key)).containsExactly(1L);
    }

    @Test
    void anEventAfterTheOthersAreStoredIsRefusedAndNotForgotten() {
        UUID key = UUID.randomUUID();

        assertThatIllegalStateException()
                .isThrownBy(() -> service.transaction().executeWithoutResult(_ -> {
                    service.bean(Outbox.class).append(Posts.aPost(key, 1), null);
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            service.bean(Outbox.class).append(Posts.aPost(key, 2), null);
                        }
                    });
                }));

        assertThat(sequences(key)).isEmpty();
    }

    @Test
    void whatIsRolledBackWasNeverSaidAndTakesNoNumber() {
        UUID key = UUID.randomUUID();
        service.append(Posts.aPost(key, 1));
        service.transaction().executeWithoutResult(transaction -> {
            service.bean(Outbox.class).append(Posts.aPost(key, 2), null);
            transaction.setRollbackOnly();
        });
        service.append(Posts.aPost(key, 3));

        assertThat(sequences(key)).containsExactly(1L, 2L);
    }

    @Test
    void concurrentWritersOfOneStreamAreNumberedInTheOrderOfTheirIds() {
        UUID key = UUID.randomUUID();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200).forEach(number -> writers.execute(() -> service.append(Posts.aPost(key, number))));
        }

        assertThat(sequences(key))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void streamsAreNumberedApart() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        service.append(Posts.aPost(one, 1), Posts.aPost(other, 1), Posts.aPost(one, 2));

        assertThat(sequences(one)).containsExactly(1L, 2L);
        assertThat(sequences(other)).containsExactly(1L);
    }

    @Test
    void transactionsThatTellOfTheSameStreamsTheOtherWayRoundNeverBlockEachOther() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        List<Future<?>> writes = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                UUID first = i % 2 == 0 ? one : other;
                UUID second = i % 2 == 0 ? other : one;
                writes.add(writers.submit(() -> service.append(Posts.aPost(first, 1), Posts.aPost(second, 1))));
            }
        }

        assertThat(writes).allSatisfy(write -> assertThat(write.state()).isEqualTo(Future.State.SUCCESS));
        assertThat(sequences(one)).hasSize(100);
        assertThat(sequences(other)).hasSize(100);
    }

    private List<Long> sequences(UUID key) {
        return service.jdbc()
                .sql("select sequence from outbox where key = ? order by id")
                .param(key)
                .query(Long.class)
                .list();
    }
}
