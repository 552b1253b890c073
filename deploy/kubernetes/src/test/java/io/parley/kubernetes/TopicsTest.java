package io.parley.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.EventCatalog;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The topics that the operator makes are those that the services would make. */
class TopicsTest {

    private static final String SIGNALS = "realtime.signals";

    @Test
    void thereIsATopicForEachStreamAndForItsDeadLetters() {
        Set<String> wanted = Stream.concat(
                        EventCatalog.topics().stream().flatMap(topic -> Stream.of(topic, topic + ".dlt")),
                        Stream.of(SIGNALS))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(topics().map(Manifests::nameOf).toList()))
                .as("KafkaTopics, of which each stream needs one and one for its dead letters"
                        + " (components/kafka/topics)")
                .isEqualTo(wanted);
    }

    @Test
    void eventsAreKeptForEverAndSignalsForAMinute() {
        assertThat(topics()).allSatisfy(topic -> {
            int retention = topic.at("/spec/config/retention.ms").asInt();
            assertThat(retention).isEqualTo(Manifests.nameOf(topic).equals(SIGNALS) ? 60_000 : -1);
        });
    }

    @Test
    void whatMayKeepTheLastEventOnlyIsCompacted() {
        assertThat(topics().filter(topic -> topic.at("/spec/config/cleanup.policy")
                                .asString("")
                                .equals("compact"))
                        .map(Manifests::nameOf))
                .containsExactlyElementsOf(EventCatalog.compactedTopics());
    }

    @Test
    void everyoneWhoConnectsHasAUser() {
        List<String> clients = Manifests.of("production")
                .ofKind("Deployment")
                .map(Manifests::nameOf)
                .filter(name -> ServiceSettings.of(name).has("spring.kafka."))
                .sorted()
                .toList();

        assertThat(Manifests.of("production")
                        .ofKind("KafkaUser")
                        .map(Manifests::nameOf)
                        .filter(name -> !name.equals("keda")))
                .containsExactlyInAnyOrderElementsOf(clients);
    }

    private static Stream<JsonNode> topics() {
        return Manifests.of("production").ofKind("KafkaTopic");
    }
}
