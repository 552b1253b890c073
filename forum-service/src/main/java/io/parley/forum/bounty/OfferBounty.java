package io.parley.forum.bounty;

import io.parley.forum.ForumProblem;
import io.parley.forum.reputation.Reputation;
import io.parley.forum.topic.TopicGate;
import io.parley.security.CurrentUser;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets one offer points of their reputation to who solves a topic; once more changes what one offers. */
@Component
class OfferBounty {

    private static final Duration LONGEST = Duration.ofDays(30);

    private final TopicGate gate;
    private final Bounties bounties;
    private final Reputation reputation;
    private final Clock clock;

    OfferBounty(TopicGate gate, Bounties bounties, Reputation reputation, Clock clock) {
        this.gate = gate;
        this.bounties = bounties;
        this.reputation = reputation;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID topicId, int points, Instant until, CurrentUser user) {
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST)))
            throw CommonProblem.INVALID_REQUEST.at("/until", "must be within the next 30 days");
        gate.write(topicId, user);
        Bounty before = bounties.lock(topicId).orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
        if (before.solved()) throw ForumProblem.TOPIC_SOLVED.exception();
        boolean own = user.id().equals(before.userId());
        if (before.userId() != null && !own) throw ForumProblem.BOUNTY_OPEN.exception();
        int held = own && before.points() != null ? before.points() : 0;
        if (reputation.ofOneWhoSpends(before.orgId(), user.id()) + held < points)
            throw ForumProblem.REPUTATION_TOO_LOW.exception();
        bounties.offer(before, points, until, user.id());
    }
}
