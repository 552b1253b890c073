package io.parley.messaging.deadletter;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.MessageListenerContainer;

/** What this service's listeners gave up on, and the operator's way to send it through them again. */
@Endpoint(id = "deadletters")
public final class DeadLettersEndpoint {

    private static final Logger log = LoggerFactory.getLogger(DeadLettersEndpoint.class);
    private static final int SHOWN = 10;

    private final OpenDeadLetters open;
    private final KafkaListenerEndpointRegistry listeners;
    private final KafkaOperations<String, byte[]> kafka;

    DeadLettersEndpoint(
            OpenDeadLetters open, KafkaListenerEndpointRegistry listeners, KafkaOperations<String, byte[]> kafka) {
        this.open = open;
        this.listeners = listeners;
        this.kafka = kafka;
    }

    /** How many a group left, and the newest ten of them. */
    public record Open(String topic, String group, long count, List<DeadLetterSummary> last) {

        private Open and(Open next) {
            List<DeadLetterSummary> both =
                    Stream.concat(last.stream(), next.last.stream()).toList();
            int from = Math.max(0, both.size() - SHOWN);
            return new Open(topic, group, count + next.count, both.subList(from, both.size()));
        }
    }

    public record Redriven(String topic, int count) {}

    @ReadOperation
    public List<Open> open() {
        return topics().stream().flatMap(topic -> openOf(topic).stream()).toList();
    }

    /** Sends the open dead letters of a topic to it again, for the groups that gave up on them and nobody else. */
    @WriteOperation
    public Redriven redrive(@Selector String topic) {
        Set<String> topics = topics();
        if (!topics.contains(topic)) {
            throw new InvalidEndpointRequestException(topic + " isn't listened to here", "Not one of " + topics);
        }
        Set<String> groups = groups();
        AtomicInteger count = new AtomicInteger();
        open.close(topic, letter -> {
            if (!groups.contains(letter.group())) return;
            // Kafka has it, or the letters stay open.
            kafka.send(letter.again(topic)).join();
            count.incrementAndGet();
        });
        log.info("An operator sent {} dead letters of {} again", count, topic);
        return new Redriven(topic, count.get());
    }

    private Collection<Open> openOf(String topic) {
        Set<String> groups = groups();
        Map<String, Open> byGroup = new TreeMap<>();
        open.read(topic, letter -> {
            if (groups.contains(letter.group())) {
                Open first = new Open(topic, letter.group(), 1, List.of(letter.summary()));
                byGroup.merge(letter.group(), first, Open::and);
            }
        });
        return byGroup.values();
    }

    private Set<String> topics() {
        return ofListeners(listener ->
                Stream.ofNullable(listener.getContainerProperties().getTopics()).flatMap(Arrays::stream));
    }

    private Set<String> groups() {
        return ofListeners(listener -> Stream.ofNullable(listener.getGroupId()));
    }

    private Set<String> ofListeners(Function<MessageListenerContainer, Stream<String>> names) {
        return listeners.getListenerContainers().stream().flatMap(names).collect(Collectors.toCollection(TreeSet::new));
    }
}
