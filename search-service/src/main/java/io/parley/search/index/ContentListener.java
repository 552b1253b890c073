package io.parley.search.index;

import io.parley.messaging.ReceivedEvent;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/**
 * Keeps the index up with what is written.
 *
 * <p>Versions make every write repeatable, so it needs no inbox.
 */
@Component
class ContentListener {

    static final String CONSUMER = "search-service.content";

    private final IndexContent content;
    private final ContentIndex index;
    private final IndexFreshness freshness;

    ContentListener(IndexContent content, ContentIndex index, IndexFreshness freshness) {
        this.content = content;
        this.index = index;
        this.freshness = freshness;
    }

    // One bulk request for all partitions: a second thread would double the requests and speed up nothing.
    @KafkaListener(
            id = CONSUMER,
            topics = "#{@contentMappers.topics()}",
            containerFactory = "batchKafkaListenerContainerFactory",
            concurrency = "1")
    void on(List<ConsumerRecord<String, ReceivedEvent<?>>> records) {
        List<ReceivedEvent<?>> events =
                List.copyOf(records.stream().map(ConsumerRecord::value).toList());
        try {
            content.into(index.ready(), events);
        } catch (DocumentRefused e) {
            applyUpToTheRefused(records);
        }
        freshness.indexed(events);
    }

    private void applyUpToTheRefused(List<ConsumerRecord<String, ReceivedEvent<?>>> records) {
        for (var record : records) {
            try {
                content.into(index.ready(), List.of(record.value()));
            } catch (DocumentRefused e) {
                throw new BatchListenerFailedException("The index refused an event", e, record);
            }
        }
    }
}
