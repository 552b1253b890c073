package io.parley.forum.topic;

import io.parley.contracts.forum.TopicMoved;
import io.parley.forum.ForumProblem;
import io.parley.forum.forum.ForumGate;
import io.parley.forum.forum.Place;
import io.parley.forum.forum.Places;
import io.parley.forum.post.EditPost;
import io.parley.forum.post.EditPostCommand;
import io.parley.messaging.Outbox;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChangeTopic {

    private final TopicQueries queries;
    private final Places places;
    private final ForumGate gate;
    private final Topics topics;
    private final EditPost editPost;
    private final Outbox outbox;
    private final Clock clock;

    ChangeTopic(
            TopicQueries queries,
            Places places,
            ForumGate gate,
            Topics topics,
            EditPost editPost,
            Outbox outbox,
            Clock clock) {
        this.queries = queries;
        this.places = places;
        this.gate = gate;
        this.topics = topics;
        this.editPost = editPost;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void handle(ChangeTopicCommand command) {
        TopicInPlace seen = queries.inPlace(command.topicId(), command.viewer())
                .orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
        OrgAccess access =
                gate.write(seen.place(), command.user(), Permission.POST, ForumProblem.TOPIC_NOT_FOUND::exception);
        boolean isAuthor = seen.topic().author().id().equals(command.user().id());
        if (!isAuthor || command.isForModerators()) access.require(Permission.MODERATE);
        Topic topic = topics.lock(command.topicId()).orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
        command.ifMatch().require(topic.version());
        Instant now = clock.instant();
        change(topic, command, now);
        move(topic, command, access, now);
        if (command.body() != null) edit(seen.firstPostId(), command.body(), command);
    }

    private void change(Topic topic, ChangeTopicCommand command, Instant now) {
        TopicState after = command.appliedTo(topic.state());
        if (after.equals(topic.state())) return;
        topic.become(after, now);
        topics.saveAndFlush(topic);
        outbox.append(topic.changed(), command.user().id());
    }

    private void move(Topic topic, ChangeTopicCommand command, OrgAccess access, Instant now) {
        UUID target = command.forumId();
        if (target == null || target.equals(topic.forumId())) return;
        Place place = places.find(target, command.viewer()).orElseThrow(ChangeTopic::noTarget);
        boolean usable = place.orgId().equals(access.orgId()) && place.rules().readableBy(access);
        if (!usable || !places.hold(target)) throw noTarget();
        TopicMoved moved = topic.moveTo(target, now);
        topics.saveAndFlush(topic);
        outbox.append(moved, command.user().id());
    }

    private static Problem noTarget() {
        return CommonProblem.INVALID_REQUEST.at("/forumId", "must be a forum of the same organization");
    }

    private void edit(UUID firstPostId, String body, ChangeTopicCommand command) {
        editPost.handle(new EditPostCommand(firstPostId, null, body, command.user()));
    }
}
