package io.parley.forum.attachment;

import io.parley.forum.place.ForumGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets in who may post, in a transaction of its own: what comes next waits for S3. */
@Component
class UploadGate {

    private final ForumGate gate;

    UploadGate(ForumGate gate) {
        this.gate = gate;
    }

    /**
     * Lets one upload for a post in this forum.
     *
     * @throws Problem {@code forum-not-found} if the user may not read there
     * @throws Problem {@code permission-denied} if the user may not post there
     */
    @Transactional
    public void enter(UUID forumId, CurrentUser user) {
        gate.write(forumId, user, Permission.POST);
    }
}
