package io.parley.forum.approval;

import io.parley.contracts.forum.HeldPostDecided;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.place.Subject;
import io.parley.forum.held.HeldPost;
import io.parley.forum.held.HeldPosts;
import io.parley.security.CurrentUser;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ApproveHeldPost {

    private final ApprovalGate gate;
    private final HeldPosts held;
    private final PublishForAuthor publishForAuthor;

    ApproveHeldPost(ApprovalGate gate, HeldPosts held, PublishForAuthor publishForAuthor) {
        this.gate = gate;
        this.held = held;
        this.publishForAuthor = publishForAuthor;
    }

    /** What it is now. */
    @Transactional
    public Subject handle(UUID approvalId, CurrentUser moderator) {
        HeldPost post = gate.decide(approvalId, moderator);
        held.release(post);
        Integer number = publishForAuthor.handle(post);
        UUID id = post.written().id();
        UUID topicId = post.written().topicId();
        HeldPostDecided decided = post.decided(true, number);
        held.approved(post, moderator.id(), decided);
        return topicId == null
                ? new Subject(PostEvent.TOPIC, id, "/topics/" + id, decided.title())
                : new Subject(PostEvent.POST, id, "/topics/" + topicId + "#post-" + number, decided.title());
    }
}
