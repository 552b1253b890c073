package io.parley.forum.feed;

import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicShared;
import io.parley.contracts.forum.TopicUnshared;
import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings what is written and shared to those who follow; writing the same again changes nothing, so no inbox is needed. */
@Component
class FeedListener {

    private final FanOut fanOut;

    FeedListener(FanOut fanOut) {
        this.fanOut = fanOut;
    }

    @Transactional
    @KafkaListener(id = "forum-service.feed", topics = "forum.posts")
    void on(ReceivedEvent<PostEvent> event) {
        if (event.payload() instanceof TopicCreated topic) {
            fanOut.byPerson("author", topic.authorId(), topic.topicId(), topic.createdAt());
            topic.tags().forEach(tag -> fanOut.byTag(tag, topic.topicId(), topic.createdAt()));
        }
        if (event.payload() instanceof TopicShared shared)
            fanOut.byPerson("share", shared.userId(), shared.topicId(), shared.sharedAt());
        if (event.payload() instanceof TopicUnshared unshared) fanOut.takeBack(unshared.userId(), unshared.topicId());
    }
}
