package io.parley.chat.writing;

import io.parley.chat.message.MessageGate;
import io.parley.security.CurrentUser;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets in who may send messages, in a transaction of its own: what comes next waits for S3. */
@Component
class UploadGate {

    private final MessageGate gate;

    UploadGate(MessageGate gate) {
        this.gate = gate;
    }

    /**
     * Lets one upload for a message in this channel.
     *
     * @throws Problem what sending a message there would be refused with
     */
    @Transactional
    public void enter(UUID channelId, CurrentUser user) {
        gate.requirePosting(gate.enter(channelId, user));
    }
}
