package io.parley.chat.message;

import io.parley.chat.attachment.Attachments;
import io.parley.chat.text.Text;
import io.parley.contracts.chat.ThreadSummary;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Stores what becomes of messages, and tells the others. Whoever writes here holds the channel's row. */
@Component
public class Messages {

    private static final String KEEP_PRESENT_TEXT = """
            insert into message_revision (message_id, number, editor_id, body, body_html, created_at)
            select id, edit_count + 1, coalesce(edited_by, author_id), body, body_html, coalesce(edited_at, created_at)
              from message where id = :id""";

    private static final String EDIT = """
            update message
               set body = :body, body_html = :html, mentioned_group = :group, edit_count = edit_count + 1,
                   edited_by = :editor, edited_at = :now, version = version + 1
             where id = :id""";

    private static final String MENTION = """
            insert into mention (user_id, channel_id, seq, message_id)
            select called, m.channel_id, m.seq, m.id
              from message m, unnest(cast(:users as uuid[])) called where m.id = :id""";

    // What people wrote doesn't stay behind, in none of the places where it was.
    private static final List<String> ERASE = List.of(
            "delete from message_revision where message_id = :id",
            "delete from mention where message_id = :id",
            "delete from reaction where message_id = :id",
            "delete from pin where message_id = :id",
            "delete from saved_message where message_id = :id",
            "update message set reply_to = null where reply_to ->> 'messageId' = cast(:id as text)");

    private static final String REMOVE = """
            update message
               set deleted_at = :now, body = '', body_html = '', mentioned_group = null, topic = null, reply_to = null,
                   forwarded = null, version = version + 1
             where id = :id""";

    private final JdbcClient jdbc;
    private final Threads threads;
    private final ChannelTopics topics;
    private final Attachments attachments;
    private final Outbox outbox;
    private final Clock clock;

    Messages(
            JdbcClient jdbc,
            Threads threads,
            ChannelTopics topics,
            Attachments attachments,
            Outbox outbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.threads = threads;
        this.topics = topics;
        this.attachments = attachments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Writes a new text over the present one, which is kept. */
    public void edit(Message message, Text text, UUID editorId) {
        Instant now = clock.instant();
        at(KEEP_PRESENT_TEXT, message.id()).update();
        at(EDIT, message.id())
                .param("body", text.body())
                .param("html", text.html())
                .param("group", text.mentionedGroup())
                .param("editor", editorId)
                .param("now", Columns.at(now))
                .update();
        at("delete from mention where message_id = :id", message.id()).update();
        at(MENTION, message.id())
                .param("users", text.mentionedUserIds().toArray(UUID[]::new))
                .update();
        outbox.append(message.edited(text, attachments.toldOf(message.id()), now), editorId);
    }

    /** Puts it into another topic, or into none. */
    public void moveToTopic(Message message, @Nullable String topic, UUID userId) {
        at("update message set topic = :topic, version = version + 1 where id = :id", message.id())
                .param("topic", topic)
                .update();
        if (message.topic() != null) topics.recount(message.channelId(), message.topic());
        if (topic != null) topics.recount(message.channelId(), topic);
        List<UUID> mentioned = at("select user_id from mention where message_id = :id order by user_id", message.id())
                .query(UUID.class)
                .list();
        outbox.append(message.movedTo(topic, attachments.toldOf(message.id()), mentioned), userId);
    }

    /** Takes its text for good; the number stays taken. */
    public void remove(Message message, @Nullable UUID userId) {
        ERASE.forEach(statement -> at(statement, message.id()).update());
        attachments.removeFrom(message.id());
        at(REMOVE, message.id()).param("now", Columns.at(clock.instant())).update();
        if (message.topic() != null) topics.recount(message.channelId(), message.topic());
        ThreadSummary thread = message.threadId() == null ? null : threads.recounted(message.threadId());
        outbox.append(message.gone(thread), userId);
    }

    /** Takes a message away whose time is over. */
    public void expire(UUID messageId) {
        jdbc.sql("select " + Message.COLUMNS
                        + " from message join channel p on p.id = message.channel_id where message.id = :id")
                .param("id", messageId)
                .query((row, _) -> Message.of(row))
                .list()
                .forEach(message -> remove(message, null));
    }

    private StatementSpec at(String sql, UUID messageId) {
        return jdbc.sql(sql).param("id", messageId);
    }
}
