package io.parley.forum.topic.poll;

import io.parley.contracts.forum.PollChoice;
import io.parley.contracts.forum.PollVoted;
import io.parley.forum.ForumProblem;
import io.parley.forum.place.ForumPlace;
import io.parley.forum.topic.TopicGate;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Casts somebody's ballot in a poll, or takes it back. */
@Component
class CastBallot {

    private final TopicGate gate;
    private final Polls polls;
    private final Ballots ballots;
    private final Outbox outbox;
    private final Clock clock;

    CastBallot(TopicGate gate, Polls polls, Ballots ballots, Outbox outbox, Clock clock) {
        this.gate = gate;
        this.polls = polls;
        this.ballots = ballots;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Casts a ballot.
     *
     * @param choices none to take it back
     */
    @Transactional
    public void handle(UUID pollId, List<UUID> choices, CurrentUser user) {
        Poll seen = polls.find(pollId).orElseThrow(ForumProblem.POLL_NOT_FOUND::exception);
        ForumPlace place = gate.write(seen.topicId(), user, ForumProblem.POLL_NOT_FOUND)
                .forum()
                .place();
        Poll poll = polls.lock(pollId);
        poll.requireOpen(clock.instant());
        poll.requireChoosable(
                choices, polls.choicesOf(pollId).stream().map(PollChoice::id).collect(Collectors.toSet()));
        List<UUID> before = ballots.of(pollId, user.id());
        if (before.equals(choices)) return;
        ballots.change(poll, user.id(), before, choices);
        tell(poll, place);
    }

    // An anonymous poll has no actor, and an open one needs none: its ballots can be read.
    private void tell(Poll poll, ForumPlace place) {
        outbox.append(
                new PollVoted(
                        poll.id(),
                        poll.topicId(),
                        place.forumId(),
                        place.orgId(),
                        polls.votersOf(poll.id()),
                        polls.choicesOf(poll.id())),
                null);
    }
}
