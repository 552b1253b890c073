package io.parley.chat.reading;

import io.parley.chat.ChatProblem;
import io.parley.chat.place.Admission;
import io.parley.chat.place.ChannelGate;
import io.parley.contracts.chat.ChannelRead;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.web.problem.CommonProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the line up to which somebody has read a channel, or one topic of it. */
@Component
class MarkRead {

    private static final String READ = """
            update channel_member set read_seq = :seq where channel_id = :channel and user_id = :user""";

    // All its topics are then as the channel.
    private static final String ALIGN_TOPICS = "delete from topic_read where channel_id = :channel and user_id = :user";

    private static final String READ_TOPIC = """
            insert into topic_read (channel_id, user_id, topic, read_seq)
            select channel_id, user_id, :topic, :seq
              from channel_member where channel_id = :channel and user_id = :user
            on conflict (channel_id, user_id, topic) do update set read_seq = excluded.read_seq""";

    private static final String LEFT = """
            select :seq as read_seq, p.last_seq - :seq as unread_count,
                   mention_count(p.id, pm.user_id, pm.read_seq) as mention_count
              from channel p join channel_member pm on pm.channel_id = p.id and pm.user_id = :user
             where p.id = :channel""";

    private static final String LEFT_OF_TOPIC = """
            select :seq as read_seq,
                   (select count(*) from message where message.channel_id = p.id and message.topic = :topic
                       and message.seq > :seq and message.deleted_at is null) as unread_count,
                   mention_count(p.id, pm.user_id, pm.read_seq) as mention_count
              from channel p join channel_member pm on pm.channel_id = p.id and pm.user_id = :user
             where p.id = :channel""";

    private final ChannelGate gate;
    private final JdbcClient jdbc;
    private final Outbox outbox;

    MarkRead(ChannelGate gate, JdbcClient jdbc, Outbox outbox) {
        this.gate = gate;
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Transactional
    public ReadView handle(UUID channelId, long seq, @Nullable String topic, CurrentUser user) {
        Admission admission = gate.read(channelId, user).requireIn();
        requireSent(channelId, seq);
        move(channelId, seq, topic, user);
        ReadView left = at(topic == null ? LEFT : LEFT_OF_TOPIC, channelId, seq, topic, user)
                .query(ReadView.class)
                .optional()
                .orElseThrow(ChatProblem.NOT_IN_CHANNEL::exception);
        outbox.append(
                new ChannelRead(
                        channelId,
                        admission.place().orgId(),
                        user.id(),
                        topic,
                        seq,
                        left.unreadCount(),
                        Math.toIntExact(left.mentionCount())),
                user.id());
        return left;
    }

    private void requireSent(UUID channelId, long seq) {
        long last = jdbc.sql("select last_seq from channel where id = :channel")
                .param("channel", channelId)
                .query(Long.class)
                .single();
        if (seq > last) throw CommonProblem.INVALID_REQUEST.at("/seq", "must not be above the last message's number");
    }

    private void move(UUID channelId, long seq, @Nullable String topic, CurrentUser user) {
        if (topic != null) at(READ_TOPIC, channelId, seq, topic, user).update();
        if (topic == null) at(READ, channelId, seq, null, user).update();
        if (topic == null) at(ALIGN_TOPICS, channelId, seq, null, user).update();
    }

    private StatementSpec at(String sql, UUID channelId, long seq, @Nullable String topic, CurrentUser user) {
        return jdbc.sql(sql)
                .param("channel", channelId)
                .param("user", user.id())
                .param("seq", seq)
                .param("topic", topic);
    }
}
