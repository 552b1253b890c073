package io.parley.chat.webhook;

import io.parley.chat.ChatProblem;
import io.parley.chat.message.NewMessage;
import io.parley.chat.message.SentMessages;
import io.parley.chat.place.Admission;
import io.parley.chat.place.ChannelGate;
import io.parley.chat.text.Texts;
import io.parley.chat.token.SecretToken;
import io.parley.messaging.Ids;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says something in the webhook's channel, also in one where only moderators write: one who may change it let it in. */
@Component
class PostByWebhook {

    private final Webhooks webhooks;
    private final ChannelGate gate;
    private final Texts texts;
    private final SentMessages messages;
    private final Clock clock;

    PostByWebhook(Webhooks webhooks, ChannelGate gate, Texts texts, SentMessages messages, Clock clock) {
        this.webhooks = webhooks;
        this.gate = gate;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public void handle(SecretToken token, String body) {
        IncomingWebhook webhook = webhooks.byToken(token).orElseThrow(ChatProblem.WEBHOOK_NOT_FOUND::exception);
        Admission channel = gate.bot(webhook.channelId(), webhook.user(), ChatProblem.WEBHOOK_NOT_FOUND);
        channel.requireOpen();
        UUID author = webhook.userId();
        NewMessage message =
                NewMessage.plain(Ids.next(), channel, author, texts.of(body, author, channel), clock.instant());
        if (!messages.append(message)) throw CommonProblem.CONCURRENT_UPDATE.exception();
    }
}
