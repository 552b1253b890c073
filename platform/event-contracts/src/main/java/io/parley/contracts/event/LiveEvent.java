package io.parley.contracts.event;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.Optional;
import java.util.UUID;

/** What goes on in the live session of an event, in order for each. */
@Stream("event.live")
public sealed interface LiveEvent extends DomainEvent
        permits LiveStarted,
                LiveEnded,
                QuestionAsked,
                QuestionVoted,
                QuestionAnswered,
                QuestionDismissed,
                LivePollOpened,
                LivePollVoted,
                LivePollClosed {

    UUID eventId();

    @Override
    default UUID aggregateId() {
        return eventId();
    }

    UUID orgId();

    @Override
    default Optional<UUID> tenant() {
        return Optional.of(orgId());
    }
}
