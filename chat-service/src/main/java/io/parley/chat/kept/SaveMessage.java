package io.parley.chat.kept;

import io.parley.chat.message.MessageGate;
import io.parley.security.CurrentUser;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves a message for oneself, or lets go of it. */
@Component
class SaveMessage {

    private static final String SAVE = """
            insert into saved_message (user_id, message_id, saved_at)
            select :user, id, :now from message where id = :message and deleted_at is null
            on conflict do nothing""";

    private final MessageGate gate;
    private final JdbcClient jdbc;
    private final Clock clock;

    SaveMessage(MessageGate gate, JdbcClient jdbc, Clock clock) {
        this.gate = gate;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID messageId, boolean saved, CurrentUser user) {
        gate.read(messageId, user);
        StatementSpec change = saved
                ? jdbc.sql(SAVE).param("now", Columns.at(clock.instant()))
                : jdbc.sql("delete from saved_message where user_id = :user and message_id = :message");
        change.param("user", user.id()).param("message", messageId).update();
    }
}
