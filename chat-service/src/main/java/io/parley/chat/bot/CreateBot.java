package io.parley.chat.bot;

import io.parley.chat.bot.BotController.NewToken;
import io.parley.chat.member.BotMembers;
import io.parley.chat.place.ChannelGate;
import io.parley.chat.token.SecretToken;
import io.parley.messaging.Ids;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.CommonProblem;
import io.parley.web.text.Slugs;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CreateBot {

    private static final int LONGEST = 36;
    // No account's username has a full stop.
    private static final String SUFFIX = ".bot";

    private final ChannelGate gate;
    private final Bots bots;
    private final BotMembers members;
    private final Clock clock;

    CreateBot(ChannelGate gate, Bots bots, BotMembers members, Clock clock) {
        this.gate = gate;
        this.bots = bots;
        this.members = members;
        this.clock = clock;
    }

    @Transactional
    public NewToken handle(UUID orgId, String name, CurrentUser user) {
        gate.writeInOrganization(orgId, user, Permission.MANAGE_SETTINGS);
        String slug = Slugs.ofName(name, LONGEST);
        if (slug.isEmpty()) throw CommonProblem.INVALID_REQUEST.at("/name", "must have a letter or a digit");
        Bot bot = new Bot(Ids.next(), orgId, name, slug + SUFFIX, clock.instant());
        SecretToken token = SecretToken.fresh(Bots.PREFIX);
        bots.add(bot, token, user.id());
        members.admit(bot.getUser(), orgId, user.id());
        return new NewToken(bot, token);
    }
}
