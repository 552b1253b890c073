package io.parley.chat.kept;

import io.parley.chat.message.Message;
import io.parley.chat.message.MessageGate;
import io.parley.contracts.chat.MessagePinned;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pins a message in its channel, or takes it off. */
@Component
class PinMessage {

    private static final String PIN = """
            insert into pin (message_id, channel_id, pinned_by, pinned_at) values (:message, :channel, :user, :now)
            on conflict do nothing""";

    private final MessageGate gate;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    PinMessage(MessageGate gate, JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.gate = gate;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID messageId, boolean pinned, CurrentUser user) {
        Message message = gate.take(messageId, user).message();
        if (store(message, pinned, user) == 0) return;
        outbox.append(
                new MessagePinned(message.id(), message.channelId(), message.orgId(), message.seq(), user.id(), pinned),
                user.id());
    }

    private int store(Message message, boolean pinned, CurrentUser user) {
        if (!pinned)
            return jdbc.sql("delete from pin where message_id = :message")
                    .param("message", message.id())
                    .update();
        return jdbc.sql(PIN)
                .param("message", message.id())
                .param("channel", message.channelId())
                .param("user", user.id())
                .param("now", Columns.at(clock.instant()))
                .update();
    }
}
