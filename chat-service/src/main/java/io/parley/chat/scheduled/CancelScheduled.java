package io.parley.chat.scheduled;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CancelScheduled {

    private final ScheduledMessages messages;

    CancelScheduled(ScheduledMessages messages) {
        this.messages = messages;
    }

    @Transactional
    public void handle(UUID id, IfMatch ifMatch, CurrentUser author) {
        ifMatch.require(messages.lock(id, author).version());
        messages.remove(id);
    }
}
