package io.parley.chat.member;

import io.parley.contracts.chat.BotCreated;
import io.parley.contracts.chat.BotRemoved;
import io.parley.messaging.Outbox;
import io.parley.security.UserSummary;
import io.parley.security.membership.MembershipWriter;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes members of programs. The others' copies learn of it by an event, this service's own at once. */
@Component
public class BotMembers {

    private final MembershipWriter copy;
    private final Members members;
    private final JdbcClient jdbc;
    private final Outbox outbox;

    BotMembers(MembershipWriter copy, Members members, JdbcClient jdbc, Outbox outbox) {
        this.copy = copy;
        this.members = members;
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    public void admit(UserSummary bot, UUID orgId, UUID actorId) {
        BotCreated created = new BotCreated(bot.id(), orgId, bot.username(), bot.displayName());
        // Older than the event itself, which comes later.
        copy.apply(created, 0);
        outbox.append(created, actorId);
    }

    /** The same for one that is in many organizations, and may be in this already. */
    public void admitOnce(UserSummary bot, UUID orgId, UUID actorId) {
        boolean known = jdbc.sql("select exists (select from known_member where org_id = :org and user_id = :bot)")
                .param("org", orgId)
                .param("bot", bot.id())
                .query(Boolean.class)
                .single();
        if (!known) admit(bot, orgId, actorId);
    }

    /** Takes it out of all channels, too. */
    public void dismiss(UUID botId, UUID orgId, UUID actorId) {
        members.removeFromAll(orgId, botId, actorId);
        outbox.append(new BotRemoved(botId, orgId), actorId);
    }
}
