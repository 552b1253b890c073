package io.parley.messaging.topic;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.EventCatalog;
import io.parley.messaging.testing.Posts;
import io.parley.messaging.testing.Servers;
import io.parley.messaging.testing.TestService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TopicsIntegrationTest {

    @Test
    void everyStreamAndItsDeadLettersHaveATopicThatKeepsThemForEver() throws ExecutionException, InterruptedException {
        Set<String> wanted = EventCatalog.topics().stream()
                .flatMap(topic -> Stream.of(topic, topic + ".dlt"))
                .collect(toSet());

        try (TestService _ = TestService.start(TestService.Bare.class);
                TestService _ = TestService.start(TestService.Bare.class);
                Admin admin = Admin.create(Map.of("bootstrap.servers", Servers.SHARED.kafka()))) {
            assertThat(admin.listTopics().names().get()).containsAll(wanted);
            ConfigResource posts = new ConfigResource(ConfigResource.Type.TOPIC, "forum.posts");
            Config config = admin.describeConfigs(List.of(posts)).all().get().get(posts);
            assertThat(config).isNotNull();
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
        }
    }

    @Test
    void aServiceStartsAndStoresItsEventsWhileKafkaIsAway() {
        try (TestService service = TestService.start(
                TestService.Bare.class,
                "spring.kafka.bootstrap-servers=127.0.0.1:1",
                "parley.messaging.relay.drain=100ms")) {
            service.append(Posts.aPost(UUID.randomUUID(), 1));

            assertThat(service.unsent()).isEqualTo(1);
        }
    }
}
