package io.parley.chat.webhook;

import io.parley.chat.member.Members;
import io.parley.chat.place.ChannelGate;
import io.parley.messaging.Ids;
import io.parley.security.CurrentUser;
import io.parley.security.KnownUsers;
import io.parley.security.Permission;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OpenWebhook {

    private final ChannelGate gate;
    private final Webhooks webhooks;
    private final Members members;
    private final KnownUsers users;
    private final Clock clock;

    OpenWebhook(ChannelGate gate, Webhooks webhooks, Members members, KnownUsers users, Clock clock) {
        this.gate = gate;
        this.webhooks = webhooks;
        this.members = members;
        this.users = users;
        this.clock = clock;
    }

    @Transactional
    public Opened handle(UUID channelId, String name, CurrentUser user) {
        gate.write(channelId, user, Permission.CREATE_CHANNEL);
        IncomingWebhook webhook = new IncomingWebhook(Ids.next(), channelId, name, clock.instant(), Ids.next());
        HookToken token = HookToken.fresh();
        webhooks.add(webhook, token, user.id());
        users.remember(webhook.user());
        members.add(channelId, webhook.userId(), user.id());
        return new Opened(webhook, token);
    }

    /** @param token never told again */
    record Opened(IncomingWebhook webhook, HookToken token) {}
}
