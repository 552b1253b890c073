package io.parley.chat.moving;

import io.parley.chat.ChatProblem;
import io.parley.chat.message.Message;
import io.parley.chat.message.MessageGate;
import io.parley.chat.message.NewMessage;
import io.parley.chat.message.SentMessages;
import io.parley.chat.place.Admission;
import io.parley.chat.text.Texts;
import io.parley.messaging.Ids;
import io.parley.security.CurrentUser;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a message that one may read once more, to another channel. It calls nobody again. */
@Component
class ForwardMessage {

    private final MessageGate gate;
    private final Texts texts;
    private final SentMessages messages;
    private final Clock clock;

    ForwardMessage(MessageGate gate, Texts texts, SentMessages messages, Clock clock) {
        this.gate = gate;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public UUID handle(UUID messageId, UUID channelId, CurrentUser user) {
        Message message = gate.read(messageId, user).message();
        if (message.deleted()) throw ChatProblem.MESSAGE_NOT_FOUND.exception();
        Admission target = gate.enter(channelId, user);
        gate.requirePosting(target);
        NewMessage forwarded = new NewMessage(
                Ids.next(),
                target.place(),
                user.id(),
                user.id(),
                null,
                null,
                null,
                message.quote(),
                texts.quiet(message.body()),
                List.of(),
                clock.instant());
        if (!messages.append(forwarded)) throw CommonProblem.CONCURRENT_UPDATE.exception();
        return forwarded.id();
    }
}
