package io.parley.forum.post;

import io.parley.forum.held.HoldBack;
import io.parley.forum.held.Submission;
import io.parley.forum.held.Written;
import io.parley.forum.place.Admission;
import io.parley.forum.text.NewPost;
import io.parley.forum.text.Text;
import io.parley.forum.topic.TopicAdmission;
import io.parley.forum.topic.TopicGate;
import io.parley.messaging.Ids;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class PublishPost {

    private final TopicGate gate;
    private final PublishedPosts posts;
    private final SlowMode slowMode;
    private final HoldBack holdBack;
    private final Clock clock;

    PublishPost(TopicGate gate, PublishedPosts posts, SlowMode slowMode, HoldBack holdBack, Clock clock) {
        this.gate = gate;
        this.posts = posts;
        this.slowMode = slowMode;
        this.holdBack = holdBack;
        this.clock = clock;
    }

    /** Publishes it, or holds it back. */
    @Transactional
    public Submission<PostView> handle(PublishPostCommand command) {
        TopicAdmission admission = gate.write(command.topicId(), command.author());
        Optional<PostView> earlier = posts.earlier(command);
        if (earlier.isPresent()) return Submission.published(earlier.get());
        admission.requireUnlocked();
        if (!command.approved()) slowMode.await(admission, command);
        requireParentInTopic(command);
        UUID id = command.id() == null ? Ids.next() : command.id();
        return holdBack.handle(written(id, command), command.approved(), admission.forum())
                .map(text -> append(id, text, command, admission));
    }

    private PostView append(UUID id, Text text, PublishPostCommand command, TopicAdmission admission) {
        NewPost post = post(id, text, command, admission.forum());
        PublishedPosts.Appended appended = posts.append(post, admission.forum().access());
        // A moderator locked or moved the topic since we looked; its row is ours now, so this look is final.
        if (!admission.isStill(appended.locked(), appended.forumId()))
            gate.write(command.topicId(), command.author()).requireUnlocked();
        return PostView.fresh(post, appended.number(), command.author(), appended.files());
    }

    private void requireParentInTopic(PublishPostCommand command) {
        UUID parentId = command.parentId();
        if (parentId == null) return;
        boolean deleted = posts.isDeleted(parentId, command.topicId())
                .orElseThrow(() -> CommonProblem.INVALID_REQUEST.at("/parentId", "must be a post of this topic"));
        if (deleted) throw CommonProblem.INVALID_REQUEST.at("/parentId", "names a post that was deleted");
    }

    private static Written written(UUID id, PublishPostCommand command) {
        return new Written(
                id,
                command.topicId(),
                command.parentId(),
                command.author().id(),
                null,
                command.body(),
                List.of(),
                command.attachments());
    }

    private NewPost post(UUID id, Text text, PublishPostCommand command, Admission forum) {
        return new NewPost(
                id,
                command.topicId(),
                forum.place().orgId(),
                command.parentId(),
                command.author().id(),
                text,
                command.attachments(),
                clock.instant());
    }
}
