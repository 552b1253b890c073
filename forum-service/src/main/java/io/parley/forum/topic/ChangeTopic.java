package io.parley.forum.topic;

import io.parley.forum.place.Admission;
import io.parley.forum.place.ForumPlaces;
import io.parley.forum.text.Post;
import io.parley.forum.text.Posts;
import io.parley.forum.watchword.WordRules;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class ChangeTopic {

    private final TopicGate gate;
    private final ForumPlaces forums;
    private final Topics topics;
    private final Posts posts;
    private final WordRules words;
    private final Clock clock;

    ChangeTopic(TopicGate gate, ForumPlaces forums, Topics topics, Posts posts, WordRules words, Clock clock) {
        this.gate = gate;
        this.forums = forums;
        this.topics = topics;
        this.posts = posts;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    public void handle(ChangeTopicCommand command) {
        OrgAccess access = gate.write(command.topicId(), command.user()).forum().access();
        Topic topic = topics.lock(command.topicId());
        if (!topic.isBy(command.user()) || command.change().isForModerators()) access.require(Permission.MODERATE);
        command.ifMatch().require(topic.version());
        command.change().requireAhead(clock.instant());
        change(topic, command, access);
        move(topic, command, access);
        edit(topic, command);
    }

    private void change(Topic topic, ChangeTopicCommand command, OrgAccess access) {
        TopicState before = topic.state();
        TopicState wanted = command.change().onto(before);
        if (wanted.equals(before)) return;
        boolean renamed = !wanted.heading().equals(before.heading());
        TopicState after = renamed ? passed(wanted, before, access) : wanted;
        topics.change(topic, after, command.user().id());
        if (renamed)
            posts.flag(
                    posts.firstOf(topic.id()).flagged(topic.forumId(), topic.orgId(), clock.instant()),
                    access,
                    before.heading(),
                    after.heading());
    }

    /** As it may be called. */
    private TopicState passed(TopicState wanted, TopicState before, OrgAccess access) {
        String title = words.pass(access.orgId(), wanted.title(), "/title");
        List<String> tags = words.passTags(access.orgId(), wanted.tags());
        words.requireNoApproval(access, "/title", before.title(), title);
        words.requireNoApproval(access, "/tags", String.join(", ", before.tags()), String.join(", ", tags));
        return wanted.called(title, tags);
    }

    private void move(Topic topic, ChangeTopicCommand command, OrgAccess access) {
        UUID target = command.change().forumId();
        if (target == null || target.equals(topic.forumId())) return;
        boolean usable = forums.find(target, Viewer.of(command.user()))
                .filter(place -> place.isOpenTo(access))
                .isPresent();
        if (!usable || !forums.hold(target))
            throw CommonProblem.INVALID_REQUEST.at("/forumId", "must be a forum of the same organization");
        topics.move(topic, target, command.user().id());
    }

    private void edit(Topic topic, ChangeTopicCommand command) {
        String body = command.change().body();
        if (body == null) return;
        Post first = posts.firstOf(topic.id());
        if (first.body().equals(body)) return;
        // Where it is now: it may have been moved since we looked, or just here.
        Admission now = gate.write(topic.id(), command.user()).forum();
        posts.edit(first, body, now, command.user().id());
        topics.textChanged(topic.id());
    }
}
