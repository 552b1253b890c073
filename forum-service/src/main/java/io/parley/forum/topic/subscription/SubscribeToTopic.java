package io.parley.forum.topic.subscription;

import io.parley.contracts.forum.TopicSubscriptionChanged;
import io.parley.forum.ForumProblem;
import io.parley.forum.place.ForumPlace;
import io.parley.forum.topic.TopicGate;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class SubscribeToTopic {

    private final TopicGate gate;
    private final Subscriptions subscriptions;
    private final Outbox outbox;

    SubscribeToTopic(TopicGate gate, Subscriptions subscriptions, Outbox outbox) {
        this.gate = gate;
        this.subscriptions = subscriptions;
        this.outbox = outbox;
    }

    @Transactional
    public SubscriptionView handle(UUID topicId, SubscriptionLevel level, CurrentUser user) {
        ForumPlace place = gate.read(topicId, Viewer.of(user), ForumProblem.TOPIC_NOT_FOUND)
                .place();
        if (subscriptions.chooseForTopic(user.id(), topicId, level))
            outbox.append(new TopicSubscriptionChanged(topicId, place.orgId(), user.id(), level.wire()), user.id());
        return subscriptions.of(user.id(), topicId, place.forumId());
    }
}
