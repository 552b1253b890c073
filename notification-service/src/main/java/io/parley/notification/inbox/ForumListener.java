package io.parley.notification.inbox;

import io.parley.contracts.forum.ForumDeleted;
import io.parley.contracts.forum.ForumEvent;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.forum.KnownForums;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class ForumListener {

    private static final String CONSUMER = "notification-service.forums";

    private final Inbox inbox;
    private final KnownForums forums;
    private final Oblivion oblivion;

    ForumListener(Inbox inbox, KnownForums forums, Oblivion oblivion) {
        this.inbox = inbox;
        this.forums = forums;
        this.oblivion = oblivion;
    }

    @KafkaListener(id = CONSUMER, topics = "forum.forums")
    void on(ReceivedEvent<ForumEvent> event) {
        inbox.once(CONSUMER, event, () -> apply(event));
    }

    private void apply(ReceivedEvent<ForumEvent> event) {
        forums.apply(event);
        if (event.payload() instanceof ForumDeleted forum) oblivion.ofForum(forum.forumId());
    }
}
