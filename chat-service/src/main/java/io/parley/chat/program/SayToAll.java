package io.parley.chat.program;

import io.parley.chat.message.NewMessage;
import io.parley.chat.message.SentMessages;
import io.parley.chat.place.Admission;
import io.parley.chat.text.Texts;
import io.parley.chat.writing.PostingGate;
import io.parley.messaging.Ids;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says a program's answer where its command was called, as long as the caller may send messages there. It calls nobody. */
@Component
class SayToAll {

    private static final int MOST = 20_000;

    private final PostingGate gate;
    private final Texts texts;
    private final SentMessages messages;
    private final Clock clock;

    SayToAll(PostingGate gate, Texts texts, SentMessages messages, Clock clock) {
        this.gate = gate;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public UUID handle(Call call, SlashCommand command, String text) {
        Admission now = gate.enter(call.channelId(), call.user());
        String body = text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST));
        NewMessage message = new NewMessage(
                Ids.next(),
                now.place(),
                command.userId(),
                call.user().id(),
                call.topic(),
                call.threadId(),
                null,
                null,
                texts.quiet(body),
                List.of(),
                clock.instant());
        if (!messages.append(message)) throw CommonProblem.CONCURRENT_UPDATE.exception();
        return message.id();
    }
}
