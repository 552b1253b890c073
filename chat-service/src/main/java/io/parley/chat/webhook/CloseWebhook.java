package io.parley.chat.webhook;

import io.parley.chat.ChatProblem;
import io.parley.chat.member.BotMembers;
import io.parley.chat.place.Admission;
import io.parley.chat.place.ChannelGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CloseWebhook {

    private final ChannelGate gate;
    private final Webhooks webhooks;
    private final BotMembers bots;

    CloseWebhook(ChannelGate gate, Webhooks webhooks, BotMembers bots) {
        this.gate = gate;
        this.webhooks = webhooks;
        this.bots = bots;
    }

    @Transactional
    public void handle(UUID channelId, UUID webhookId, CurrentUser user) {
        Admission admission =
                gate.write(channelId, user, Permission.CREATE_CHANNEL).requireChannel();
        IncomingWebhook gone =
                webhooks.remove(webhookId, channelId).orElseThrow(ChatProblem.WEBHOOK_NOT_FOUND::exception);
        UUID orgId = Objects.requireNonNull(admission.place().orgId());
        bots.dismiss(gone.userId(), orgId, user.id());
    }
}
