package io.parley.chat.message;

import io.parley.chat.text.Quotes;
import io.parley.chat.text.Text;
import io.parley.contracts.chat.Attachment;
import io.parley.contracts.chat.MessageDeleted;
import io.parley.contracts.chat.MessageEdited;
import io.parley.contracts.chat.MessageSent;
import io.parley.contracts.chat.Quote;
import io.parley.contracts.chat.ThreadStarted;
import io.parley.contracts.chat.ThreadSummary;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as it is stored. */
public record Message(
        UUID id,
        UUID channelId,
        @Nullable UUID orgId,
        long seq,
        UUID authorId,
        @Nullable String topic,
        @Nullable UUID threadId,
        @Nullable Quote replyTo,
        @Nullable Quote forwarded,
        String body,
        String bodyHtml,
        @Nullable String mentionedGroup,
        int editCount,
        @Nullable Instant editedAt,
        Instant createdAt,
        boolean deleted,
        ThreadSummary thread,
        long version) {

    /** For a query that has {@code message}, and its channel as {@code p}. */
    public static final String COLUMNS = """
            message.id, message.channel_id, p.org_id, message.seq, message.author_id, message.topic, message.thread_id,
            message.reply_to, message.forwarded, message.body, message.body_html, message.mentioned_group,
            message.edit_count, message.edited_at, message.created_at, message.deleted_at, message.reply_count,
            message.last_reply_at, message.participants, message.version""";

    public static Message of(ResultSet row) throws SQLException {
        return new Message(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "channel_id"),
                Columns.uuidOrNull(row, "org_id"),
                row.getLong("seq"),
                Columns.uuid(row, "author_id"),
                Columns.textOrNull(row, "topic"),
                Columns.uuidOrNull(row, "thread_id"),
                Quotes.read(Columns.textOrNull(row, "reply_to")),
                Quotes.read(Columns.textOrNull(row, "forwarded")),
                row.getString("body"),
                row.getString("body_html"),
                Columns.textOrNull(row, "mentioned_group"),
                row.getInt("edit_count"),
                Columns.instantOrNull(row, "edited_at"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "deleted_at") != null,
                Threads.summary(row),
                row.getLong("version"));
    }

    /** One that is gone stays where a thread began with it. */
    public boolean isShown() {
        return !deleted || thread.replyCount() > 0;
    }

    /** The beginning of it, for one that answers it. */
    public Quote quote() {
        return new Quote(id, channelId, seq, authorId, Quotes.beginningOf(body));
    }

    ThreadStarted threadStarted() {
        return new ThreadStarted(id, channelId, orgId, seq, authorId, Quotes.beginningOf(body));
    }

    MessageSent sent(List<Attachment> attachments, List<UUID> mentionedUserIds, @Nullable ThreadSummary thread) {
        return new MessageSent(
                id,
                channelId,
                orgId,
                seq,
                authorId,
                topic,
                threadId,
                replyTo,
                forwarded,
                body,
                bodyHtml,
                attachments,
                mentionedUserIds,
                mentionedGroup,
                createdAt,
                thread);
    }

    MessageEdited edited(Text text, List<Attachment> attachments, Instant now) {
        return changed(topic, text, attachments, editCount + 1, now);
    }

    MessageEdited movedTo(@Nullable String newTopic, List<Attachment> attachments, List<UUID> mentionedUserIds) {
        Text text = new Text(body, bodyHtml, mentionedUserIds, mentionedGroup);
        return changed(newTopic, text, attachments, editCount, editedAt);
    }

    private MessageEdited changed(
            @Nullable String newTopic, Text text, List<Attachment> attachments, int edits, @Nullable Instant lastEdit) {
        return new MessageEdited(
                id,
                channelId,
                orgId,
                seq,
                authorId,
                newTopic,
                threadId,
                replyTo,
                forwarded,
                text.body(),
                text.html(),
                attachments,
                text.mentionedUserIds(),
                text.mentionedGroup(),
                edits,
                lastEdit,
                createdAt);
    }

    MessageDeleted gone(@Nullable ThreadSummary threadAfter) {
        return new MessageDeleted(id, channelId, orgId, seq, topic, threadId, threadAfter);
    }
}
