package io.parley.chat.message;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The topics that a channel has messages in. Whoever writes here holds the channel's row. */
@Component
class ChannelTopics {

    private final JdbcClient jdbc;

    ChannelTopics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks again for the last message of a topic; without any there is no topic. */
    void recount(UUID channelId, String topic) {
        jdbc.sql("delete from channel_topic where channel_id = :channel and topic = :topic")
                .param("channel", channelId)
                .param("topic", topic)
                .update();
        jdbc.sql("""
                        insert into channel_topic (channel_id, topic, last_seq)
                        select channel_id, topic, max(seq) from message
                         where channel_id = :channel and topic = :topic and deleted_at is null
                         group by channel_id, topic""").param("channel", channelId).param("topic", topic).update();
    }
}
