package io.parley.chat.webhook;

import io.parley.chat.ChatProblem;
import io.parley.chat.member.Members;
import io.parley.chat.place.ChannelGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CloseWebhook {

    private final ChannelGate gate;
    private final Webhooks webhooks;
    private final Members members;

    CloseWebhook(ChannelGate gate, Webhooks webhooks, Members members) {
        this.gate = gate;
        this.webhooks = webhooks;
        this.members = members;
    }

    @Transactional
    public void handle(UUID channelId, UUID webhookId, CurrentUser user) {
        gate.write(channelId, user, Permission.CREATE_CHANNEL);
        IncomingWebhook gone =
                webhooks.remove(webhookId, channelId).orElseThrow(ChatProblem.WEBHOOK_NOT_FOUND::exception);
        members.remove(channelId, gone.userId(), user.id());
    }
}
