package io.parley.forum.topic;

import io.parley.forum.ForumProblem;
import io.parley.forum.text.Posts;
import io.parley.security.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RemoveTopic {

    private final TopicGate gate;
    private final Topics topics;
    private final Posts posts;

    RemoveTopic(TopicGate gate, Topics topics, Posts posts) {
        this.gate = gate;
        this.topics = topics;
        this.posts = posts;
    }

    @Transactional
    public void handle(RemoveTopicCommand command) {
        TopicAdmission admission = gate.write(command.topicId(), command.user());
        Topic topic = topics.lock(command.topicId());
        if (!admission.forum().access().can(Permission.MODERATE)) requireOwnOnly(topic, command, admission);
        command.ifMatch().require(topic.version());
        topics.remove(topic, command.user().id());
    }

    private void requireOwnOnly(Topic topic, RemoveTopicCommand command, TopicAdmission admission) {
        if (!topic.isBy(command.user())) admission.forum().access().require(Permission.MODERATE);
        if (posts.othersWroteIn(topic.id(), command.user().id())) throw ForumProblem.TOPIC_HAS_REPLIES.exception();
    }
}
