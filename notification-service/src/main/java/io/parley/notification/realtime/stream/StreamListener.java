package io.parley.notification.realtime.stream;

import static java.util.stream.Collectors.toMap;

import io.parley.contracts.DomainEvent;
import io.parley.messaging.EventHeaders;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.ContentMappers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads the streams on every replica, as a group of its own that never commits. */
@Component
class StreamListener {

    private final StreamSink sink;
    private final StreamBacklog backlog;
    private final Slots slots;

    StreamListener(StreamSink sink, StreamBacklog backlog, ContentMappers mappers) {
        this.sink = sink;
        this.backlog = backlog;
        this.slots = new Slots(mappers.topics());
    }

    // People and sessions are only heeded; no client gets them.
    @KafkaListener(
            groupId = "${spring.application.name}.realtime-${random.uuid}",
            topics = {"#{@contentMappers.topics()}", "identity.users", "identity.sessions"},
            containerFactory = "streamListenerContainerFactory")
    void on(List<ConsumerRecord<String, @Nullable ReceivedEvent<DomainEvent>>> records, Consumer<?, ?> consumer) {
        Map<TopicPartition, Long> next =
                consumer.assignment().stream().collect(toMap(partition -> partition, consumer::position));
        sink.accept(records.stream().flatMap(each -> read(each).stream()).toList(), slots.of(next));
        backlog.read(next);
    }

    private Optional<StreamRecord> read(ConsumerRecord<String, @Nullable ReceivedEvent<DomainEvent>> next) {
        ReceivedEvent<?> event = next.value();
        // Those who must know of what can't be read set it aside. What an operator sends again, sockets had when it was
        // new.
        if (event == null || next.headers().lastHeader(EventHeaders.REDRIVE_GROUP) != null) return Optional.empty();
        int slot = slots.of(new TopicPartition(next.topic(), next.partition()));
        return Optional.of(new StreamRecord(slot, next.offset(), event));
    }
}
