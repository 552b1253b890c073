package io.parley.chat.history;

import io.parley.chat.place.ChannelGate;
import io.parley.security.CurrentUser;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TopicQueries {

    // Where somebody has read a topic alone, that counts; the messages that they haven't read are few.
    private static final String LATEST_FIRST = """
            select t.topic, t.last_seq, position.seq as read_seq,
                   (select count(*) from message
                     where message.channel_id = t.channel_id and message.topic = t.topic
                       and message.seq > position.seq and message.deleted_at is null) as unread_count
              from channel_topic t
              left join channel_member pm on pm.channel_id = t.channel_id and pm.user_id = :viewer
              left join topic_read r on r.channel_id = t.channel_id and r.user_id = :viewer and r.topic = t.topic
             cross join lateral (select coalesce(r.read_seq, pm.read_seq, t.last_seq) as seq) position
             where t.channel_id = :channel and t.last_seq < :before
             order by t.last_seq desc limit :limit""";

    private final JdbcClient jdbc;
    private final ChannelGate gate;

    TopicQueries(JdbcClient jdbc, ChannelGate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    Page<ChannelTopicView> ofChannel(UUID channelId, CurrentUser user, PageRequest page) {
        gate.read(channelId, user);
        Cursor cursor = page.cursor();
        List<ChannelTopicView> views = jdbc.sql(LATEST_FIRST)
                .param("channel", channelId)
                .param("viewer", user.id())
                .param("before", cursor == null ? Long.MAX_VALUE : cursor.number(0))
                .param("limit", page.rows())
                .query(ChannelTopicView.class)
                .list();
        return Page.of(views, page, last -> Cursor.of(last.lastSeq()));
    }

    /** A topic of a channel, and what of it waits for the caller. */
    record ChannelTopicView(String topic, long lastSeq, long readSeq, long unreadCount) {}
}
