package io.parley.chat.writing;

import io.parley.chat.ChatProblem;
import io.parley.chat.message.Message;
import io.parley.chat.message.MessageGate;
import io.parley.chat.message.Messages;
import io.parley.chat.text.Texts;
import io.parley.security.Permission;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class EditMessage {

    private final MessageGate gate;
    private final Texts texts;
    private final Messages messages;
    private final EditProperties properties;
    private final Clock clock;

    EditMessage(MessageGate gate, Texts texts, Messages messages, EditProperties properties, Clock clock) {
        this.gate = gate;
        this.texts = texts;
        this.messages = messages;
        this.properties = properties;
        this.clock = clock;
    }

    @Transactional
    public void handle(EditMessageCommand command) {
        MessageGate.MessageAdmission admission = gate.change(command.messageId(), command.editor());
        Message message = admission.message();
        command.ifMatch().require(message.version());
        if (message.body().equals(command.body())) return;
        if (!admission.channel().can(Permission.MODERATE)) requireWindow(message);
        messages.edit(
                message,
                texts.of(command.body(), admission.channel()),
                command.editor().id());
    }

    private void requireWindow(Message message) {
        Instant closes = message.createdAt().plus(properties.window());
        if (clock.instant().isAfter(closes)) throw ChatProblem.EDIT_WINDOW_CLOSED.exception();
    }
}
