package io.parley.chat.channel;

import io.parley.chat.place.ChannelGate;
import io.parley.chat.place.ChannelPlace;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChangeMine {

    private static final String MINE = " where channel_id = :channel and user_id = :user";

    private final ChannelGate gate;
    private final JdbcClient jdbc;
    private final Outbox outbox;

    ChangeMine(ChannelGate gate, JdbcClient jdbc, Outbox outbox) {
        this.gate = gate;
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Transactional
    public MyView handle(UUID channelId, ChangeMineRequest change, CurrentUser user) {
        ChannelPlace place = gate.read(channelId, user).requireIn().place();
        MyView after = change.onto(
                at("select level, pinned, color, folder from channel_member" + MINE + " for update", channelId, user)
                        .query((row, _) -> MyView.of(row))
                        .single());
        at("""
                update channel_member set level = :level, pinned = :pinned, color = :color, folder = :folder""" + MINE, channelId, user)
                .param("level", after.level().wire())
                .param("pinned", after.pinned())
                .param("color", after.color())
                .param("folder", after.folder())
                .update();
        outbox.append(after.told(place.channelId(), place.orgId(), user.id()), user.id());
        return after;
    }

    private StatementSpec at(String sql, UUID channelId, CurrentUser user) {
        return jdbc.sql(sql).param("channel", channelId).param("user", user.id());
    }
}
