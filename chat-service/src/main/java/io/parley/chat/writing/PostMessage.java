package io.parley.chat.writing;

import static java.util.Objects.requireNonNull;

import io.parley.chat.message.Message;
import io.parley.chat.message.MessageGate;
import io.parley.chat.message.NewMessage;
import io.parley.chat.message.SentMessages;
import io.parley.chat.place.Admission;
import io.parley.chat.text.Texts;
import io.parley.contracts.chat.Quote;
import io.parley.messaging.Ids;
import io.parley.web.problem.CommonProblem;
import io.parley.web.turn.Turns;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

@Component
public class PostMessage {

    // All that send to one channel wait for its row, each with a connection: they may not have all of the pool's.
    private static final int SENDERS_AT_ONCE = 3;
    // As long as one waits for a connection.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Turns<UUID> turns = new Turns<>(SENDERS_AT_ONCE, PATIENCE, CommonProblem.BUSY::exception);
    private final MessageGate gate;
    private final Texts texts;
    private final SentMessages messages;
    private final TransactionOperations transaction;
    private final Clock clock;

    PostMessage(MessageGate gate, Texts texts, SentMessages messages, TransactionOperations transaction, Clock clock) {
        this.gate = gate;
        this.texts = texts;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends it when its turn in the channel has come, and answers its id. */
    public UUID handle(PostMessageCommand command) {
        return turns.take(command.channelId(), () -> requireNonNull(transaction.execute(_ -> post(command))));
    }

    private UUID post(PostMessageCommand command) {
        Admission admission = gate.enter(command.channelId(), command.author());
        UUID sent = command.id();
        if (sent != null
                && messages.isSent(sent, command.channelId(), command.author().id())) return sent;
        gate.requirePosting(admission);
        requireThreadOrTopic(command);
        NewMessage message = written(command, admission);
        if (messages.append(message)) return message.id();
        // Something changed since we looked: a new look says what.
        gate.requirePosting(gate.enter(command.channelId(), command.author()));
        throw CommonProblem.CONCURRENT_UPDATE.exception();
    }

    private static void requireThreadOrTopic(PostMessageCommand command) {
        if (command.topic() != null && command.threadId() != null)
            throw CommonProblem.INVALID_REQUEST.at("/topic", "must be absent in a thread");
    }

    private NewMessage written(PostMessageCommand command, Admission admission) {
        return new NewMessage(
                command.id() == null ? Ids.next() : command.id(),
                admission.place(),
                command.author().id(),
                command.author().id(),
                command.topic(),
                command.threadId(),
                quoted(command),
                null,
                texts.of(command.body(), command.author().id(), admission),
                command.attachments(),
                clock.instant());
    }

    private @Nullable Quote quoted(PostMessageCommand command) {
        if (command.replyToId() == null) return null;
        return messages.inChannel(command.replyToId(), command.channelId())
                .map(Message::quote)
                .orElseThrow(() -> CommonProblem.INVALID_REQUEST.at("/replyToId", "must be a message of this channel"));
    }
}
