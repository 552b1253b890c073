package io.parley.forum.post;

import io.parley.forum.ForumProblem;
import io.parley.forum.forum.ForumGate;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import org.springframework.stereotype.Component;

@Component
class TopicGate {

    private final TopicPlaces topics;
    private final ForumGate gate;

    TopicGate(TopicPlaces topics, ForumGate gate) {
        this.topics = topics;
        this.gate = gate;
    }

    /** Lets an author in who may post in the topic's forum; whether the topic is locked is for the admission to say. */
    Admission admit(PublishPostCommand command) {
        TopicPlace topic =
                topics.find(command.topicId(), command.viewer()).orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
        OrgAccess access =
                gate.write(topic.place(), command.author(), Permission.POST, ForumProblem.TOPIC_NOT_FOUND::exception);
        return new Admission(topic, access);
    }

    /** The topic as it was when the author was let in. */
    record Admission(TopicPlace topic, OrgAccess access) {

        void requireUnlocked() {
            if (topic.locked() && !access.can(Permission.MODERATE)) throw ForumProblem.TOPIC_LOCKED.exception();
        }
    }
}
