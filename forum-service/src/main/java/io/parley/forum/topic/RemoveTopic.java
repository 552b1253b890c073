package io.parley.forum.topic;

import io.parley.forum.ForumProblem;
import io.parley.forum.text.Posts;
import io.parley.security.CurrentUser;
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
        TopicAdmission seen = gate.write(command.topicId(), command.user());
        Topic topic = topics.lock(command.topicId()).orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
        requireOwnOnly(seen, topic, command.user());
        command.ifMatch().require(topic.version());
        topics.remove(topic, command.user().id());
    }

    private void requireOwnOnly(TopicAdmission seen, Topic topic, CurrentUser user) {
        if (seen.forum().access().can(Permission.MODERATE)) return;
        if (!seen.isOfAuthor(user)) seen.forum().access().require(Permission.MODERATE);
        if (posts.othersWroteIn(topic.id(), user.id())) throw ForumProblem.TOPIC_HAS_REPLIES.exception();
    }
}
