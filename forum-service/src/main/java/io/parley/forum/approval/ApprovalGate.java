package io.parley.forum.approval;

import io.parley.forum.ForumProblem;
import io.parley.forum.held.HeldPost;
import io.parley.forum.held.HeldPosts;
import io.parley.forum.held.HeldStatus;
import io.parley.forum.place.ForumGate;
import io.parley.forum.place.ForumPlace;
import io.parley.forum.place.ForumPlaces;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets moderators decide, one of them. */
@Component
class ApprovalGate {

    private final HeldPosts held;
    private final ForumPlaces forums;
    private final ForumGate gate;

    ApprovalGate(HeldPosts held, ForumPlaces forums, ForumGate gate) {
        this.held = held;
        this.forums = forums;
        this.gate = gate;
    }

    /**
     * What waits; nobody else decides until the transaction ends.
     *
     * @throws Problem {@code approval-not-found} for one who may not read where it is to be published
     * @throws Problem {@code already-decided} if it doesn't wait any more
     */
    HeldPost decide(UUID approvalId, CurrentUser user) {
        HeldPost post = held.lock(approvalId).orElseThrow(ForumProblem.APPROVAL_NOT_FOUND::exception);
        ForumPlace place =
                forums.find(post.forumId(), Viewer.of(user)).orElseThrow(ForumProblem.APPROVAL_NOT_FOUND::exception);
        gate.write(place, user, Permission.MODERATE, ForumProblem.APPROVAL_NOT_FOUND);
        if (post.status() != HeldStatus.PENDING) throw ForumProblem.ALREADY_DECIDED.exception();
        return post;
    }
}
