package io.parley.chat.personal;

import io.parley.chat.message.Messages;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes all messages of somebody who wants that, in channels and in conversations, as if each had been deleted. */
@Component
class EraseMessages {

    // In this order, so that nothing deadlocks.
    private static final String HOLD = """
            select id from channel
             where id in (select channel_id from message where author_id = :user and deleted_at is null)
             order by id for no key update""";

    private static final String ALL = """
            select id from message where author_id = :user and deleted_at is null order by channel_id, seq""";

    private final JdbcClient jdbc;
    private final Messages messages;

    EraseMessages(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Transactional
    public void handle(UUID userId) {
        jdbc.sql(HOLD).param("user", userId).query(UUID.class).list();
        jdbc.sql(ALL).param("user", userId).query(UUID.class).list().forEach(messages::expire);
        jdbc.sql("delete from reaction where user_id = :user")
                .param("user", userId)
                .update();
    }
}
