package io.parley.notification.realtime.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.identity.SessionRevoked;
import io.parley.messaging.Ids;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

@ParleyIntegrationTest
@Import(StreamListenerIntegrationTest.Listening.class)
class StreamListenerIntegrationTest {

    private final Streams streams;
    private final Fragile sink;
    private final StreamBacklog backlog;
    private final String kafka;

    @Autowired
    StreamListenerIntegrationTest(
            Streams streams,
            Fragile sink,
            StreamBacklog backlog,
            @Value("${spring.kafka.bootstrap-servers}") String kafka) {
        this.streams = streams;
        this.sink = sink;
        this.backlog = backlog;
        this.kafka = kafka;
    }

    @Test
    void whateverFailsIsHandledAgainBeforeWhatComesAfterIt() {
        sink.failures.addAll(List.of(
                new QueryTimeoutException("away"),
                new QueryTimeoutException("away"),
                new ClassCastException("a fault")));
        UUID user = Ids.next();
        UUID first = streams.publish(new SessionRevoked(user, Ids.next()), 1);
        await().until(sink.failures::isEmpty);
        UUID second = streams.publish(new SessionRevoked(user, Ids.next()), 2);

        await().until(() -> sink.accepted.contains(second));
        assertThat(sink.accepted.stream().filter(id -> id.equals(first) || id.equals(second)))
                .containsExactly(first, second);
    }

    @Test
    void aReplicaIsReadyWhenItHasReadWhatWasThereAndLeavesNoOffsets() throws ExecutionException, InterruptedException {
        assertThat(backlog.isRead()).isTrue();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith("notification-service.realtime-"))
                    .toList();
            assertThat(groups).isNotEmpty();
            for (String group : groups)
                assertThat(admin.listConsumerGroupOffsets(group)
                                .partitionsToOffsetAndMetadata()
                                .get())
                        .isEmpty();
        }
    }

    @Test
    void noOtherListenerJumpsOverWhatItMissed(@Autowired KafkaListenerEndpointRegistry listeners) {
        assertThat(listeners.getListenerContainers())
                .filteredOn(
                        container -> !Objects.toString(container.getGroupId()).contains(".realtime-"))
                .isNotEmpty()
                .allSatisfy(container -> assertThat(
                                container.getContainerProperties().getConsumerRebalanceListener())
                        .as("%s", container.getGroupId())
                        .isNull());
    }

    /** Fails as often as it is told to. */
    static final class Fragile implements StreamSink {

        private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
        private final List<UUID> accepted = new CopyOnWriteArrayList<>();

        @Override
        public void begin(long[] offsets) {}

        @Override
        public void accept(List<StreamRecord> records, long[] nextOffsets) {
            RuntimeException failure = failures.poll();
            if (failure != null) throw failure;
            records.forEach(next -> accepted.add(next.event().id()));
        }
    }

    @TestConfiguration
    static class Listening {

        @Bean
        @Primary
        Fragile fragile() {
            return new Fragile();
        }
    }
}
