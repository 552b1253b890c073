package io.parley.chat.bot;

import io.parley.chat.member.BotMembers;
import io.parley.chat.place.ChannelGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RemoveBot {

    private final ChannelGate gate;
    private final Bots bots;
    private final BotMembers members;

    RemoveBot(ChannelGate gate, Bots bots, BotMembers members) {
        this.gate = gate;
        this.bots = bots;
        this.members = members;
    }

    @Transactional
    public void handle(UUID orgId, UUID botId, CurrentUser user) {
        gate.writeInOrganization(orgId, user, Permission.MANAGE_SETTINGS);
        bots.remove(botId, orgId);
        members.dismiss(botId, orgId, user.id());
    }
}
