package io.parley.chat.webhook;

import io.parley.chat.member.BotMembers;
import io.parley.chat.member.Members;
import io.parley.chat.place.Admission;
import io.parley.chat.place.ChannelGate;
import io.parley.chat.token.SecretToken;
import io.parley.messaging.Ids;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OpenWebhook {

    private final ChannelGate gate;
    private final Webhooks webhooks;
    private final Members members;
    private final BotMembers bots;
    private final Clock clock;

    OpenWebhook(ChannelGate gate, Webhooks webhooks, Members members, BotMembers bots, Clock clock) {
        this.gate = gate;
        this.webhooks = webhooks;
        this.members = members;
        this.bots = bots;
        this.clock = clock;
    }

    @Transactional
    public Opened handle(UUID channelId, String name, CurrentUser user) {
        Admission admission =
                gate.write(channelId, user, Permission.CREATE_CHANNEL).requireChannel();
        IncomingWebhook webhook = new IncomingWebhook(Ids.next(), channelId, name, clock.instant(), Ids.next());
        SecretToken token = SecretToken.fresh("");
        webhooks.add(webhook, token, user.id());
        UUID orgId = Objects.requireNonNull(admission.place().orgId());
        bots.admit(webhook.user().summary(), orgId, user.id());
        members.add(channelId, webhook.userId(), user.id());
        return new Opened(webhook, token);
    }

    /** @param token never told again */
    record Opened(IncomingWebhook webhook, SecretToken token) {}
}
