package io.parley.forum.bounty;

import io.parley.forum.ForumProblem;
import io.parley.forum.place.Admission;
import io.parley.forum.topic.TopicGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets who offered a bounty, or a moderator, take it back; what was won stays won. */
@Component
class WithdrawBounty {

    private final TopicGate gate;
    private final Bounties bounties;

    WithdrawBounty(TopicGate gate, Bounties bounties) {
        this.gate = gate;
        this.bounties = bounties;
    }

    @Transactional
    public void handle(UUID topicId, CurrentUser user) {
        Admission admission = gate.write(topicId, user).forum();
        Bounty bounty = bounties.lock(topicId).orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
        if (bounty.userId() == null) return;
        if (!bounty.userId().equals(user.id())) admission.access().require(Permission.MODERATE);
        if (bounty.solved()) throw ForumProblem.TOPIC_SOLVED.exception();
        bounties.withdraw(bounty);
    }
}
