package io.parley.forum.topic.reading;

import io.parley.contracts.forum.TopicRead;
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
class MarkTopicRead {

    private final TopicGate gate;
    private final TopicReaders readers;
    private final Outbox outbox;

    MarkTopicRead(TopicGate gate, TopicReaders readers, Outbox outbox) {
        this.gate = gate;
        this.readers = readers;
        this.outbox = outbox;
    }

    @Transactional
    public ReadView handle(UUID topicId, int number, CurrentUser user) {
        ForumPlace place = gate.read(topicId, Viewer.of(user), ForumProblem.TOPIC_NOT_FOUND)
                .place();
        boolean further = readers.advance(user.id(), topicId, number);
        ReadView read = readers.one(user.id(), topicId);
        if (further)
            outbox.append(
                    new TopicRead(topicId, place.forumId(), place.orgId(), user.id(), read.readNumber(), read.unread()),
                    user.id());
        return read;
    }
}
