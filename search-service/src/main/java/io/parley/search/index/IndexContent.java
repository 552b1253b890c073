package io.parley.search.index;

import io.parley.contracts.forum.PostEvent;
import io.parley.messaging.ReceivedEvent;
import io.parley.search.content.ContentChanges;
import io.parley.search.visibility.KnownTopics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/**
 * Keeps the index up with what is written in the forums.
 *
 * <p>Versions make every write repeatable, so it needs no inbox.
 */
@Component
class IndexContent {

    static final String CONSUMER = "search-service.content";

    private final KnownTopics topics;
    private final ContentIndex index;
    private final IndexWriter writer;
    private final IndexFreshness freshness;

    IndexContent(KnownTopics topics, ContentIndex index, IndexWriter writer, IndexFreshness freshness) {
        this.topics = topics;
        this.index = index;
        this.writer = writer;
        this.freshness = freshness;
    }

    // One bulk request for all partitions: a second thread would double the requests and speed up nothing.
    @KafkaListener(
            id = CONSUMER,
            topics = "forum.posts",
            containerFactory = "batchKafkaListenerContainerFactory",
            concurrency = "1")
    void on(List<ConsumerRecord<String, ReceivedEvent<PostEvent>>> records) {
        List<ReceivedEvent<PostEvent>> events =
                records.stream().map(ConsumerRecord::value).toList();
        topics.remember(events);
        try {
            writer.apply(index.ready(), events.stream().map(ContentChanges::of).toList());
        } catch (DocumentRefused e) {
            applyUpToTheRefused(records);
        }
        freshness.indexed(events);
    }

    private void applyUpToTheRefused(List<ConsumerRecord<String, ReceivedEvent<PostEvent>>> records) {
        for (var record : records) {
            try {
                writer.apply(index.ready(), List.of(ContentChanges.of(record.value())));
            } catch (DocumentRefused e) {
                throw new BatchListenerFailedException("The index refused an event", e, record);
            }
        }
    }
}
