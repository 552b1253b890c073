package io.parley.chat.scheduled;

import io.parley.chat.message.MessageGate;
import io.parley.messaging.Ids;
import io.parley.security.CurrentUser;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class ScheduleMessage {

    private static final Duration LATEST = Duration.ofDays(366);

    private final MessageGate gate;
    private final ScheduledMessages messages;
    private final Clock clock;

    ScheduleMessage(MessageGate gate, ScheduledMessages messages, Clock clock) {
        this.gate = gate;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public UUID handle(ScheduleMessageRequest request, CurrentUser author) {
        gate.requirePosting(gate.enter(request.channelId(), author));
        Instant now = clock.instant();
        requireAhead(request.sendAt(), now);
        UUID id = request.id() == null ? Ids.next() : request.id();
        messages.add(new ScheduledView(
                id, request.channelId(), request.body(), request.sendAt(), null, now, author.id(), 0));
        return id;
    }

    static void requireAhead(Instant sendAt, Instant now) {
        if (!sendAt.isAfter(now) || sendAt.isAfter(now.plus(LATEST)))
            throw CommonProblem.INVALID_REQUEST.at("/sendAt", "must be within a year from now");
    }
}
