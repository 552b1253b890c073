package io.parley.chat.moving;

import io.parley.chat.ChatProblem;
import io.parley.chat.attachment.Attachments;
import io.parley.chat.message.Message;
import io.parley.chat.message.MessageGate;
import io.parley.chat.message.Messages;
import io.parley.chat.message.NewMessage;
import io.parley.chat.message.SentMessages;
import io.parley.chat.place.Admission;
import io.parley.chat.text.Texts;
import io.parley.messaging.Ids;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.patch.Given;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Authors and moderators move a message to another topic; moderators to another channel, where it is a new message. */
@Component
class MoveMessage {

    private final MessageGate gate;
    private final Texts texts;
    private final Messages messages;
    private final SentMessages sentMessages;
    private final Attachments attachments;
    private final Clock clock;

    MoveMessage(
            MessageGate gate,
            Texts texts,
            Messages messages,
            SentMessages sentMessages,
            Attachments attachments,
            Clock clock) {
        this.gate = gate;
        this.texts = texts;
        this.messages = messages;
        this.sentMessages = sentMessages;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The id that the message has then. */
    @Transactional
    public UUID handle(UUID messageId, MoveMessageRequest where, CurrentUser user) {
        MessageGate.MessageAdmission taken = gate.change(messageId, user);
        Message message = taken.message();
        if (message.threadId() != null || message.thread().replyCount() > 0) throw ChatProblem.THREAD_STAYS.exception();
        String topic = stripped(Given.applied(where.topic(), message.topic()));
        if (where.channelId() != null && !where.channelId().equals(message.channelId()))
            return toChannel(taken, where.channelId(), topic, user);
        messages.moveToTopic(message, topic, user.id());
        return messageId;
    }

    private UUID toChannel(
            MessageGate.MessageAdmission taken, UUID channelId, @Nullable String topic, CurrentUser user) {
        Message message = taken.message();
        taken.channel().require(Permission.MODERATE);
        Admission target = gate.enter(channelId, user).require(Permission.MODERATE);
        gate.requirePosting(target);
        UUID id = Ids.next();
        NewMessage moved = new NewMessage(
                id,
                target.place(),
                message.authorId(),
                user.id(),
                topic,
                null,
                null,
                message.forwarded(),
                texts.quiet(message.body()),
                attachments.handOver(message.id(), id, channelId),
                clock.instant());
        if (!sentMessages.append(moved)) throw CommonProblem.CONCURRENT_UPDATE.exception();
        messages.remove(message, user.id());
        return moved.id();
    }

    private static @Nullable String stripped(@Nullable String topic) {
        return topic == null ? null : topic.strip();
    }
}
