package io.parley.chat.scheduled;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChangeScheduled {

    private final ScheduledMessages messages;
    private final Clock clock;

    ChangeScheduled(ScheduledMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID id, ChangeScheduledRequest change, IfMatch ifMatch, CurrentUser author) {
        ScheduledView now = messages.lock(id, author);
        ifMatch.require(now.version());
        Instant sendAt = Objects.requireNonNullElse(change.sendAt(), now.sendAt());
        ScheduleMessage.requireAhead(sendAt, clock.instant());
        messages.change(id, Objects.requireNonNullElse(change.body(), now.body()), sendAt);
    }
}
