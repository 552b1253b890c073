package io.parley.chat.bot;

import io.parley.chat.bot.BotController.NewToken;
import io.parley.chat.place.ChannelGate;
import io.parley.chat.token.SecretToken;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RotateBotToken {

    private final ChannelGate gate;
    private final Bots bots;

    RotateBotToken(ChannelGate gate, Bots bots) {
        this.gate = gate;
        this.bots = bots;
    }

    @Transactional
    public NewToken handle(UUID orgId, UUID botId, CurrentUser user) {
        gate.writeInOrganization(orgId, user, Permission.MANAGE_SETTINGS);
        SecretToken token = SecretToken.fresh(Bots.PREFIX);
        return new NewToken(bots.giveToken(botId, orgId, token), token);
    }
}
