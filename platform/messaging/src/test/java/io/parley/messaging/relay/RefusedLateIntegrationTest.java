package io.parley.messaging.relay;

import static io.parley.messaging.testing.SeenRecords.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.org.OrganizationChanged;
import io.parley.messaging.EventHeaders;
import io.parley.messaging.testing.SeenRecords;
import io.parley.messaging.testing.Servers;
import io.parley.messaging.testing.TestService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The broker may refuse what the producer had accepted, together with what comes after it. */
class RefusedLateIntegrationTest {

    private static final String TOPIC = "org.organizations";

    private final UUID stuck = UUID.randomUUID();
    private final UUID free = UUID.randomUUID();
    private TestService service;
    private SeenRecords seen;

    @BeforeEach
    void start() throws ExecutionException, InterruptedException {
        service = TestService.start(TestService.Bare.class);
        seen = new SeenRecords();
        acceptUpTo(5_000);
    }

    @AfterEach
    void stop() throws ExecutionException, InterruptedException {
        acceptUpTo(8_000_000);
        service.close();
        seen.close();
    }

    @Test
    void nothingOvertakesAnEventThatTheBrokerRefused() throws ExecutionException, InterruptedException {
        service.append(named(stuck, 10), named(stuck, 20_000), named(free, 10), named(stuck, 10), named(free, 10));
        for (int more = 0; more < 50; more++) service.append(named(stuck, 10), named(free, 10));

        assertThat(sequences(seen.awaitOf(TOPIC, free, 52))).startsWith(1L).endsWith(52L);
        await().until(() -> service.unsent() == 52);
        assertThat(sequences(seen.of(TOPIC, stuck))).containsExactly(1L);

        acceptUpTo(8_000_000);
        await().atMost(Duration.ofSeconds(60)).until(() -> service.unsent() == 0);
        assertThat(sequences(seen.awaitOf(TOPIC, stuck, 53))).isSorted().endsWith(53L);
    }

    private static OrganizationChanged named(UUID org, int length) {
        return new OrganizationChanged(org, "org", "x".repeat(length), "public", null, null, null);
    }

    private static List<Long> sequences(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .map(sent -> Long.parseLong(header(sent, EventHeaders.SEQUENCE)))
                .distinct()
                .toList();
    }

    private static void acceptUpTo(int bytes) throws ExecutionException, InterruptedException {
        AlterConfigOp limit = new AlterConfigOp(
                new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes)),
                AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", Servers.SHARED.kafka()))) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, TOPIC), List.of(limit)))
                    .all()
                    .get();
        }
    }
}
