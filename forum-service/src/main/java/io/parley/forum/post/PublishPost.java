package io.parley.forum.post;

import io.parley.forum.ForumProblem;
import io.parley.forum.sql.KnownAuthors;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import io.parley.web.markdown.MarkdownRenderer;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class PublishPost {

    private final TopicGate gate;
    private final EarlierPosts earlierPosts;
    private final Posts posts;
    private final MentionedReaders mentioned;
    private final MarkdownRenderer markdown;
    private final KnownAuthors authors;
    private final Outbox outbox;
    private final Clock clock;

    PublishPost(
            TopicGate gate,
            EarlierPosts earlierPosts,
            Posts posts,
            MentionedReaders mentioned,
            MarkdownRenderer markdown,
            KnownAuthors authors,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.earlierPosts = earlierPosts;
        this.posts = posts;
        this.mentioned = mentioned;
        this.markdown = markdown;
        this.authors = authors;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public PostView handle(PublishPostCommand command) {
        TopicGate.Admission admission = gate.admit(command);
        Optional<PostView> earlier = earlierPosts.of(command);
        if (earlier.isPresent()) return earlier.get();
        admission.requireUnlocked();
        requireParentInTopic(command);
        authors.remember(command.author());
        return append(command, admission);
    }

    private PostView append(PublishPostCommand command, TopicGate.Admission admission) {
        TopicPlace topic = admission.topic();
        Post post = draft(command, topic.place().orgId());
        List<UUID> readers = mentioned.of(post.body(), topic.place().rules(), admission.access());
        Posts.Appended appended = posts.append(post).orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
        // A moderator locked or moved the topic since we looked; its row is ours now, so this look is final.
        if (!topic.isStill(appended)) gate.admit(command).requireUnlocked();
        outbox.append(post.created(appended.forumId(), appended.number(), readers), post.authorId());
        return PostView.fresh(post, appended.number(), command.author());
    }

    private void requireParentInTopic(PublishPostCommand command) {
        UUID parentId = command.parentId();
        if (parentId != null && !posts.isInTopic(parentId, command.topicId()))
            throw CommonProblem.INVALID_REQUEST.at("/parentId", "must be a post of this topic");
    }

    private Post draft(PublishPostCommand command, UUID orgId) {
        return new Post(
                command.id() == null ? Ids.next() : command.id(),
                command.topicId(),
                orgId,
                command.parentId(),
                command.author().id(),
                command.body(),
                markdown.toHtml(command.body()),
                clock.instant());
    }
}
