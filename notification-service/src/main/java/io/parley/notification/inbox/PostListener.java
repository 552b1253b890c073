package io.parley.notification.inbox;

import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostEdited;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.TopicChanged;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMoved;
import io.parley.messaging.EventTraces;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.forum.KnownTopics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class PostListener {

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

    // New posts that follow one upon another are told of together, and before what comes after them.
    private void apply(List<ReceivedEvent<PostEvent>> events, EventTraces traces) {
        List<Occasion> newPosts = new ArrayList<>();
        for (ReceivedEvent<PostEvent> event : events) {
            if (!(event.payload() instanceof PostCreated)) {
                raiseNotifications.handle(newPosts, traces);
                newPosts.clear();
            }
            apply(event, newPosts, traces);
        }
        raiseNotifications.handle(newPosts, traces);
    }

    private void apply(ReceivedEvent<PostEvent> event, List<Occasion> newPosts, EventTraces traces) {
        topics.apply(event);
        switch (event.payload()) {
            case TopicCreated topic -> followers.add(topic.topicId(), topic.authorId());
            case PostCreated post -> newPosts.add(Occasion.of(event, post));
            case PostEdited post -> raiseNotifications.handle(List.of(Occasion.of(event, post)), traces);
            case PostDeleted post -> oblivion.ofPost(post.topicId(), post.postId());
            case TopicDeleted topic -> oblivion.ofTopic(topic.topicId());
            case TopicChanged _, TopicMoved _ -> {}
        }
    }
}
