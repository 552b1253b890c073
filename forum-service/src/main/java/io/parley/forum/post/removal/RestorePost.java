package io.parley.forum.post.removal;

import io.parley.forum.ForumProblem;
import io.parley.forum.topic.TopicAdmission;
import io.parley.forum.topic.TopicGate;
import io.parley.forum.topic.Topics;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a deleted post back: a moderator any, others what they wrote and deleted themselves. */
@Component
class RestorePost {

    private final TopicGate gate;
    private final Topics topics;
    private final RemovedPosts posts;
    private final RestoredPosts restored;

    RestorePost(TopicGate gate, Topics topics, RemovedPosts posts, RestoredPosts restored) {
        this.gate = gate;
        this.topics = topics;
        this.posts = posts;
        this.restored = restored;
    }

    @Transactional
    public void handle(UUID postId, CurrentUser user) {
        UUID topicId = posts.topicOf(postId).orElseThrow(ForumProblem.POST_NOT_FOUND::exception);
        TopicAdmission admission = gate.write(topicId, user, ForumProblem.POST_NOT_FOUND);
        if (!topics.hold(topicId)) throw ForumProblem.POST_NOT_FOUND.exception();
        boolean ownDoing = posts.removed(postId)
                .filter(removed -> removed.isOwnDoing(user.id()))
                .isPresent();
        if (!ownDoing) admission.forum().access().require(Permission.MODERATE);
        UUID forumId = admission.forum().place().forumId();
        if (!restored.bringBack(postId, forumId, user.id())) throw ForumProblem.NOT_RESTORABLE.exception();
    }
}
