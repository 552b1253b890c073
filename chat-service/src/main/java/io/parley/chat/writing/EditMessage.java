package io.parley.chat.writing;

import io.parley.chat.ChatProblem;
import io.parley.chat.attachment.Attachments;
import io.parley.chat.message.Message;
import io.parley.chat.message.MessageGate;
import io.parley.chat.message.Messages;
import io.parley.chat.text.Texts;
import io.parley.contracts.chat.Attachment;
import io.parley.security.Permission;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class EditMessage {

    private final MessageGate gate;
    private final Texts texts;
    private final Messages messages;
    private final Attachments attachments;
    private final EditWindows windows;
    private final Clock clock;

    EditMessage(
            MessageGate gate,
            Texts texts,
            Messages messages,
            Attachments attachments,
            EditWindows windows,
            Clock clock) {
        this.gate = gate;
        this.texts = texts;
        this.messages = messages;
        this.attachments = attachments;
        this.windows = windows;
        this.clock = clock;
    }

    @Transactional
    public void handle(EditMessageCommand command) {
        MessageGate.MessageAdmission admission = gate.change(command.messageId(), command.editor());
        Message message = admission.message();
        command.ifMatch().require(message.version());
        boolean otherFiles = hasOtherFiles(message, command.attachments());
        if (message.body().equals(command.body()) && !otherFiles) return;
        if (!admission.channel().requireNotBlocked().can(Permission.MODERATE))
            requireWindow(message, admission.channel().place().orgId());
        if (otherFiles) changeFiles(message, command);
        messages.edit(
                message,
                texts.of(command.body(), message.authorId(), admission.channel()),
                command.editor().id());
    }

    private boolean hasOtherFiles(Message message, @Nullable List<UUID> wanted) {
        if (wanted == null) return false;
        List<UUID> present =
                attachments.toldOf(message.id()).stream().map(Attachment::id).toList();
        return !wanted.equals(present);
    }

    private void changeFiles(Message message, EditMessageCommand command) {
        List<UUID> wanted = Objects.requireNonNullElse(command.attachments(), List.of());
        attachments.replace(
                message.id(), wanted, message.channelId(), command.editor().id());
    }

    private void requireWindow(Message message, @Nullable UUID orgId) {
        Instant closes = message.createdAt().plus(windows.of(orgId));
        if (clock.instant().isAfter(closes)) throw ChatProblem.EDIT_WINDOW_CLOSED.exception();
    }
}
