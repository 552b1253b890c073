package io.parley.forum.approval;

import io.parley.forum.held.HeldPost;
import io.parley.forum.held.HeldPosts;
import io.parley.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RejectHeldPost {

    private final ApprovalGate gate;
    private final HeldPosts held;

    RejectHeldPost(ApprovalGate gate, HeldPosts held) {
        this.gate = gate;
        this.held = held;
    }

    @Transactional
    public void handle(UUID approvalId, @Nullable String reason, CurrentUser moderator) {
        HeldPost post = gate.decide(approvalId, moderator);
        held.rejected(post, moderator.id(), reason);
    }
}
