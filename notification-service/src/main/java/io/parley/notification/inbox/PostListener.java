package io.parley.notification.inbox;

import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostEdited;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.TopicChanged;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMoved;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.forum.KnownTopics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class PostListener {

    private static final Logger LOG = LoggerFactory.getLogger(PostListener.class);
    private static final String CONSUMER = "notification-service.inbox";

    private final Inbox inbox;
    private final KnownTopics topics;
    private final Followers followers;
    private final RaiseNotifications raiseNotifications;
    private final Oblivion oblivion;

    PostListener(
            Inbox inbox,
            KnownTopics topics,
            Followers followers,
            RaiseNotifications raiseNotifications,
            Oblivion oblivion) {
        this.inbox = inbox;
        this.topics = topics;
        this.followers = followers;
        this.raiseNotifications = raiseNotifications;
        this.oblivion = oblivion;
    }

    // Few enough for one transaction, also where each of them has a thousand followers.
    @KafkaListener(
            id = CONSUMER,
            topics = "forum.posts",
            containerFactory = "batchKafkaListenerContainerFactory",
            properties = "max.poll.records=100")
    void on(List<ConsumerRecord<String, ReceivedEvent<PostEvent>>> records) {
        inbox.onceEach(CONSUMER, records, this::apply);
    }

    private void apply(ReceivedEvent<PostEvent> event) {
        topics.apply(event);
        switch (event.payload()) {
            case TopicCreated topic -> followers.add(topic.topicId(), topic.authorId());
            case PostCreated post -> raise(event, Occasion.of(post));
            case PostEdited post -> raise(event, Occasion.of(post));
            case PostDeleted post -> oblivion.ofPost(post.topicId(), post.postId());
            case TopicDeleted topic -> oblivion.ofTopic(topic.topicId());
            case TopicChanged _, TopicMoved _ -> {}
        }
    }

    private void raise(ReceivedEvent<PostEvent> event, Occasion occasion) {
        int raised = raiseNotifications.handle(occasion);
        if (raised > 0) LOG.info("Raised {} notifications for event {}", raised, event.id());
    }
}
