package io.parley.chat.reaction;

import io.parley.chat.ChatProblem;
import io.parley.chat.message.Message;
import io.parley.chat.message.MessageGate;
import io.parley.contracts.chat.MessageReacted;
import io.parley.contracts.chat.Reaction;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.web.sql.Columns;
import io.parley.web.text.Emoji;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts an emoji under a message, or takes it back. */
@Component
class ReactToMessage {

    private static final int MOST_EMOJI = 30;

    private static final String ADD = """
            insert into reaction (message_id, emoji, user_id, created_at) values (:message, :emoji, :user, :now)
            on conflict do nothing""";

    private static final String TAKE_BACK =
            "delete from reaction where message_id = :message and emoji = :emoji and user_id = :user";

    private static final String ALL = """
            select emoji, count(*) as count from reaction where message_id = :message
             group by emoji order by min(created_at), emoji""";

    private final MessageGate gate;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    ReactToMessage(MessageGate gate, JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.gate = gate;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID messageId, Emoji emoji, boolean added, CurrentUser user) {
        MessageGate.MessageAdmission taken = gate.take(messageId, user);
        if (added) taken.channel().requireNotBlocked();
        Message message = taken.message();
        StatementSpec change = added ? jdbc.sql(ADD).param("now", Columns.at(clock.instant())) : jdbc.sql(TAKE_BACK);
        int changed = change.param("message", messageId)
                .param("emoji", emoji.text())
                .param("user", user.id())
                .update();
        if (changed == 1) tell(message, emoji, added, user);
    }

    private void tell(Message message, Emoji emoji, boolean added, CurrentUser user) {
        List<Reaction> all = jdbc.sql(ALL)
                .param("message", message.id())
                .query(Reaction.class)
                .list();
        if (all.size() > MOST_EMOJI) throw ChatProblem.TOO_MANY_REACTIONS.exception();
        outbox.append(
                new MessageReacted(
                        message.id(),
                        message.channelId(),
                        message.orgId(),
                        message.seq(),
                        user.id(),
                        emoji.text(),
                        added,
                        all),
                user.id());
    }
}
