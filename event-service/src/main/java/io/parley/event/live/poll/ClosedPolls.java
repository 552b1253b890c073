package io.parley.event.live.poll;

import io.parley.contracts.event.LivePollClosed;
import io.parley.contracts.event.LivePollVoted;
import io.parley.messaging.Outbox;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Closes polls, and tells how they ended. */
@Component
public class ClosedPolls {

    private final LivePolls polls;
    private final PollCounts counts;
    private final Outbox outbox;

    ClosedPolls(LivePolls polls, PollCounts counts, Outbox outbox) {
        this.polls = polls;
        this.counts = counts;
        this.outbox = outbox;
    }

    /** Closes what is still open when a session ends. */
    public void closeAll(UUID eventId, UUID userId) {
        polls.openOf(eventId).forEach(id -> close(id, userId));
    }

    void close(UUID pollId, UUID userId) {
        if (!polls.close(pollId)) return;
        LivePollVoted last = counts.of(pollId);
        outbox.append(new LivePollClosed(last.eventId(), last.orgId(), pollId, last.votes(), last.voters()), userId);
    }
}
