package io.parley.chat.message;

import io.parley.chat.place.Admission;
import io.parley.chat.place.ChannelPlace;
import io.parley.chat.text.Quotes;
import io.parley.chat.text.Text;
import io.parley.contracts.chat.Quote;
import io.parley.contracts.chat.ThreadSummary;
import io.parley.web.sql.Columns;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is about to be sent; its channel gives it its number.
 *
 * @param senderId who sends it and is in the channel; mostly its author
 * @param attachmentIds what the sender uploaded there, or what it carries already
 */
public record NewMessage(
        UUID id,
        ChannelPlace place,
        UUID authorId,
        UUID senderId,
        @Nullable String topic,
        @Nullable UUID threadId,
        @Nullable Quote replyTo,
        @Nullable Quote forwarded,
        Text text,
        List<UUID> attachmentIds,
        Instant now) {

    /** One that is no answer and carries nothing but its text. */
    public static NewMessage plain(UUID id, Admission admission, UUID authorId, Text text, Instant now) {
        return new NewMessage(id, admission.place(), authorId, authorId, null, null, null, null, text, List.of(), now);
    }

    /** The parameters of a statement that stores it. */
    Map<String, @Nullable Object> columns(long seq) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", id);
        columns.put("channel", place.channelId());
        columns.put("seq", seq);
        columns.put("author", authorId);
        columns.put("sender", senderId);
        columns.put("topic", topic);
        columns.put("thread", threadId);
        columns.put("replyTo", Quotes.write(replyTo));
        columns.put("forwarded", Quotes.write(forwarded));
        columns.put("body", text.body());
        columns.put("html", text.html());
        columns.put("group", text.mentionedGroup());
        columns.put("now", Columns.at(now));
        return columns;
    }

    Message numbered(long seq) {
        return new Message(
                id,
                place.channelId(),
                place.orgId(),
                seq,
                authorId,
                topic,
                threadId,
                replyTo,
                forwarded,
                text.body(),
                text.html(),
                text.mentionedGroup(),
                0,
                null,
                now,
                false,
                new ThreadSummary(0, null, List.of()),
                0);
    }
}
