package io.parley.search.index;

import io.parley.contracts.forum.PostEvent;
import io.parley.messaging.ReceivedEvent;
import io.parley.search.content.ContentChanges;
import io.parley.search.visibility.KnownTopics;
import java.util.List;
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

    @KafkaListener(id = CONSUMER, topics = "forum.posts", containerFactory = "batchKafkaListenerContainerFactory")
    void on(List<ReceivedEvent<PostEvent>> events) {
        topics.remember(events);
        try {
            writer.apply(index.ready(), events.stream().map(ContentChanges::of).toList());
        } catch (DocumentRefused e) {
            applyUpToTheRefused(events);
        }
        freshness.indexed(events);
    }

    private void applyUpToTheRefused(List<ReceivedEvent<PostEvent>> events) {
        for (int i = 0; i < events.size(); i++) {
            try {
                writer.apply(index.ready(), List.of(ContentChanges.of(events.get(i))));
            } catch (DocumentRefused e) {
                throw new BatchListenerFailedException("The index refused an event", e, i);
            }
        }
    }
}
