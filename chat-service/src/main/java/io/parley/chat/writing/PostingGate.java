package io.parley.chat.writing;

import io.parley.chat.message.MessageGate;
import io.parley.chat.place.Admission;
import io.parley.security.CurrentUser;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets in who may send messages, in a transaction of its own: what comes next waits for others. */
@Component
public class PostingGate {

    private final MessageGate gate;

    PostingGate(MessageGate gate) {
        this.gate = gate;
    }

    /**
     * Where one may send messages now.
     *
     * @throws Problem what sending a message there would be refused with
     */
    @Transactional
    public Admission enter(UUID channelId, CurrentUser user) {
        Admission admission = gate.enter(channelId, user);
        gate.requirePosting(admission);
        return admission;
    }
}
