package io.parley.org.moderation;

import io.parley.contracts.forum.PostFlagged;
import io.parley.org.membership.Seats;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for what has a word in it that moderators want to hear of. Nobody has reported it. */
@Component
class FlagPost {

    private final ReportedCases cases;
    private final Seats seats;
    private final Timeline timeline;

    FlagPost(ReportedCases cases, Seats seats, Timeline timeline) {
        this.cases = cases;
        this.seats = seats;
        this.timeline = timeline;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void handle(PostFlagged flagged) {
        seats.lock(flagged.orgId());
        boolean topic = flagged.number() == 1;
        ReportedCases.Found found = cases.undecided(
                flagged.orgId(),
                topic ? SubjectType.TOPIC : SubjectType.POST,
                topic ? flagged.topicId() : flagged.postId(),
                flagged.authorId(),
                null);
        if (found.opened()) timeline.add(found.reported().id(), "flagged", null, null, Map.of());
    }
}
