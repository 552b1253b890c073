package io.parley.chat.message;

import io.parley.chat.ChatProblem;
import io.parley.chat.attachment.Attachments;
import io.parley.contracts.chat.Attachment;
import io.parley.contracts.chat.ThreadSummary;
import io.parley.messaging.Outbox;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import io.parley.web.sql.Locks;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores new messages under their channel's next number, and tells the others. */
@Component
public class SentMessages {

    // It locks the channel's row: numbers, commits and events are in the same order.
    private static final String NEXT_SEQ = """
            update channel set last_seq = last_seq + 1, last_message_at = :now
             where id = :channel and deleted_at is null and archived_at is null and post_policy = :policy
            returning last_seq""";

    // Nobody comes in or goes out while the channel's row is ours, so this look is final.
    private static final String STORE = """
            insert into message (id, channel_id, seq, author_id, topic, thread_id, reply_to, forwarded, body, body_html,
                                 mentioned_group, created_at)
            select :id, channel_id, :seq, :author, :topic, :thread, cast(:replyTo as jsonb), cast(:forwarded as jsonb),
                   :body, :html, :group, :now
              from channel_member where channel_id = :channel and user_id = :sender""";

    private static final String MENTION = """
            insert into mention (user_id, channel_id, seq, message_id)
            select unnest(cast(:users as uuid[])), :channel, :seq, :id""";

    private static final String IN_TOPIC = """
            insert into channel_topic (channel_id, topic, last_seq) values (:channel, :topic, :seq)
            on conflict (channel_id, topic) do update set last_seq = excluded.last_seq""";

    // Who had read everything before has read their own message, too.
    private static final String OWN_IS_READ = """
            update channel_member set read_seq = :seq
             where channel_id = :channel and user_id = :author and read_seq = :seq - 1""";

    private static final String IN_CHANNEL = "select " + Message.COLUMNS
            + " from message join channel p on p.id = message.channel_id"
            + " where message.id = :id and message.channel_id = :channel and message.deleted_at is null";

    private final JdbcClient jdbc;
    private final Locks locks;
    private final Threads threads;
    private final Attachments attachments;
    private final Outbox outbox;

    SentMessages(JdbcClient jdbc, Locks locks, Threads threads, Attachments attachments, Outbox outbox) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.threads = threads;
        this.attachments = attachments;
        this.outbox = outbox;
    }

    /**
     * Whether it was sent before, with the id that a client sends.
     *
     * @throws Problem {@code id-taken} if it is there, but not this author's, not in this channel, or deleted
     */
    public boolean isSent(UUID id, UUID channelId, UUID authorId) {
        locks.hold(id);
        Optional<Boolean> same = jdbc.sql("""
                        select channel_id = :channel and author_id = :author and deleted_at is null
                          from message where id = :id""")
                .param("id", id)
                .param("channel", channelId)
                .param("author", authorId)
                .query(Boolean.class)
                .optional();
        if (same.isPresent() && !same.get()) throw ChatProblem.ID_TAKEN.exception();
        return same.isPresent();
    }

    /**
     * Sends a message.
     *
     * @return false if the channel or the author's place in it changed since somebody looked; nothing of it may stay then
     */
    public boolean append(NewMessage message) {
        Optional<Long> seq = jdbc.sql(NEXT_SEQ)
                .param("channel", message.place().channelId())
                .param("policy", message.place().postPolicy().wire())
                .param("now", Columns.at(message.now()))
                .query(Long.class)
                .optional();
        return seq.isPresent() && store(message, seq.get());
    }

    private boolean store(NewMessage message, long seq) {
        ThreadSummary thread = message.threadId() == null ? null : replied(message, message.threadId());
        if (jdbc.sql(STORE).params(message.columns(seq)).update() == 0) return false;
        List<UUID> mentioned = message.text().mentionedUserIds();
        if (!mentioned.isEmpty())
            jdbc.sql(MENTION)
                    .params(message.columns(seq))
                    .param("users", mentioned.toArray(UUID[]::new))
                    .update();
        if (message.topic() != null)
            jdbc.sql(IN_TOPIC).params(message.columns(seq)).update();
        jdbc.sql(OWN_IS_READ).params(message.columns(seq)).update();
        outbox.append(message.numbered(seq).sent(attached(message), mentioned, thread), message.senderId());
        return true;
    }

    private List<Attachment> attached(NewMessage message) {
        if (message.attachmentIds().isEmpty()) return List.of();
        attachments.replace(
                message.id(), message.attachmentIds(), message.place().channelId(), message.senderId());
        return attachments.toldOf(message.id());
    }

    private ThreadSummary replied(NewMessage message, UUID threadId) {
        ThreadSummary thread = threads.replied(threadId, message.place().channelId(), message.authorId(), message.now())
                .orElseThrow(() -> CommonProblem.INVALID_REQUEST.at(
                        "/threadId", "must be a message of this channel that is in no thread itself"));
        if (thread.replyCount() == 1)
            inChannel(threadId, message.place().channelId())
                    .ifPresent(root -> outbox.append(root.threadStarted(), message.authorId()));
        return thread;
    }

    /** The message of this id in this channel, if it is still there. */
    public Optional<Message> inChannel(UUID messageId, UUID channelId) {
        return jdbc.sql(IN_CHANNEL)
                .param("id", messageId)
                .param("channel", channelId)
                .query((row, _) -> Message.of(row))
                .optional();
    }
}
