package io.parley.forum.approval;

import io.parley.forum.ForumProblem;
import io.parley.forum.held.HeldPost;
import io.parley.forum.held.Written;
import io.parley.forum.post.PostView;
import io.parley.forum.post.PublishPost;
import io.parley.forum.post.PublishPostCommand;
import io.parley.forum.topic.OpenTopic;
import io.parley.forum.topic.OpenTopicCommand;
import io.parley.security.CurrentUser;
import io.parley.security.KnownUsers;
import io.parley.security.UserSummary;
import io.parley.web.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes what waited as its author would. */
@Component
class PublishForAuthor {

    private static final UUID NO_SESSION = new UUID(0, 0);

    private final OpenTopic openTopic;
    private final PublishPost publishPost;
    private final KnownUsers users;

    PublishForAuthor(OpenTopic openTopic, PublishPost publishPost, KnownUsers users) {
        this.openTopic = openTopic;
        this.publishPost = publishPost;
        this.users = users;
    }

    /**
     * The number that the post got; null for a topic.
     *
     * @throws Problem {@code topic-locked} if the topic was locked meanwhile
     * @throws Problem {@code blocked-word} if a word of it is no longer wanted
     * @throws Problem {@code not-publishable} if its author may not write there any more, or what it belongs to is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable Integer handle(HeldPost post) {
        try {
            return publish(post.written(), post.forumId(), author(post.written().authorId()));
        } catch (Problem refused) {
            boolean clear = refused.is(ForumProblem.TOPIC_LOCKED) || refused.is(ForumProblem.BLOCKED_WORD);
            if (clear || refused.type().status().is5xxServerError()) throw refused;
            throw ForumProblem.NOT_PUBLISHABLE.exception();
        }
    }

    private @Nullable Integer publish(Written written, UUID forumId, CurrentUser author) {
        UUID topicId = written.topicId();
        if (topicId != null)
            return publishPost
                    .handle(new PublishPostCommand(
                            written.id(),
                            topicId,
                            written.parentId(),
                            written.body(),
                            written.attachments(),
                            author,
                            true))
                    .<Integer>fold(PostView::number, PublishForAuthor::impossible);
        openTopic.handle(new OpenTopicCommand(
                written.id(),
                forumId,
                written.title(),
                written.body(),
                written.tags(),
                written.attachments(),
                author,
                true));
        return null;
    }

    private CurrentUser author(UUID id) {
        UserSummary user = users.byIds(List.of(id)).getOrDefault(id, UserSummary.unknown(id));
        return new CurrentUser(id, user.username(), user.displayName(), user.avatarUrl(), NO_SESSION);
    }

    private static Integer impossible(Object pending) {
        throw new IllegalStateException("What was approved waits again: " + pending);
    }
}
