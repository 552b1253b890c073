package io.parley.forum.forum;

import io.parley.forum.place.ForumGate;
import io.parley.forum.topic.Topics;
import io.parley.security.Permission;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RemoveForum {

    private final ForumGate gate;
    private final Forums forums;
    private final Topics topics;
    private final Clock clock;

    RemoveForum(ForumGate gate, Forums forums, Topics topics, Clock clock) {
        this.gate = gate;
        this.forums = forums;
        this.topics = topics;
        this.clock = clock;
    }

    @Transactional
    public void handle(RemoveForumCommand command) {
        gate.write(command.forumId(), command.user(), Permission.CREATE_FORUM);
        Forum forum = forums.lock(command.forumId());
        command.ifMatch().require(forum.version());
        forums.store(forum, forum.remove(clock.instant()), command.user());
        topics.removeAllOf(forum.id());
    }
}
