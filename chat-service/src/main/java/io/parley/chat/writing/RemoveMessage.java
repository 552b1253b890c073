package io.parley.chat.writing;

import io.parley.chat.message.Message;
import io.parley.chat.message.MessageGate;
import io.parley.chat.message.Messages;
import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RemoveMessage {

    private final MessageGate gate;
    private final Messages messages;

    RemoveMessage(MessageGate gate, Messages messages) {
        this.gate = gate;
        this.messages = messages;
    }

    @Transactional
    public void handle(UUID messageId, IfMatch ifMatch, CurrentUser user) {
        Message message = gate.change(messageId, user).message();
        ifMatch.require(message.version());
        messages.remove(message, user.id());
    }
}
