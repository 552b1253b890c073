package io.parley.forum.post;

import io.parley.forum.place.Admission;
import io.parley.forum.text.NewPost;
import io.parley.forum.text.Texts;
import io.parley.forum.topic.TopicAdmission;
import io.parley.forum.topic.TopicGate;
import io.parley.messaging.Ids;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class PublishPost {

    private final TopicGate gate;
    private final Texts texts;
    private final PublishedPosts posts;
    private final SlowMode slowMode;
    private final Clock clock;

    PublishPost(TopicGate gate, Texts texts, PublishedPosts posts, SlowMode slowMode, Clock clock) {
        this.gate = gate;
        this.texts = texts;
        this.posts = posts;
        this.slowMode = slowMode;
        this.clock = clock;
    }

    @Transactional
    public PostView handle(PublishPostCommand command) {
        TopicAdmission admission = gate.write(command.topicId(), command.author());
        Optional<PostView> earlier = posts.earlier(command);
        if (earlier.isPresent()) return earlier.get();
        admission.requireUnlocked();
        slowMode.await(admission, command);
        requireParentInTopic(command);
        return append(command, admission);
    }

    private PostView append(PublishPostCommand command, TopicAdmission admission) {
        NewPost post = written(command, admission.forum());
        PublishedPosts.Appended appended = posts.append(post);
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

    private NewPost written(PublishPostCommand command, Admission forum) {
        return new NewPost(
                command.id() == null ? Ids.next() : command.id(),
                command.topicId(),
                forum.place().orgId(),
                command.parentId(),
                command.author().id(),
                texts.of(command.body(), forum.place(), forum.access()),
                command.attachments(),
                clock.instant());
    }
}
