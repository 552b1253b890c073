package io.parley.chat.history;

import io.parley.chat.ChatProblem;
import io.parley.chat.message.MessageGate;
import io.parley.chat.place.ChannelGate;
import io.parley.security.CurrentUser;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
public class MessageQueries {

    private static final String SELECT =
            "select " + MessageRow.COLUMNS + " from message join channel p on p.id = message.channel_id where";

    // One that is gone stays where a thread began with it.
    private static final String SHOWN = " (message.deleted_at is null or message.reply_count > 0)";

    private static final String IN_RANGE = " message.channel_id = :channel and" + SHOWN
            + " and (cast(:topic as text) is null or message.topic = :topic)";

    private static final String REPLIES = SELECT
            + " message.thread_id = :thread and message.deleted_at is null and message.seq > :after"
            + " order by message.seq limit :limit";

    private final JdbcClient jdbc;
    private final ChannelGate channels;
    private final MessageGate messages;
    private final MessageViews views;

    MessageQueries(JdbcClient jdbc, ChannelGate channels, MessageGate messages, MessageViews views) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.messages = messages;
        this.views = views;
    }

    public MessageView one(UUID messageId, CurrentUser user) {
        messages.read(messageId, user);
        return shown(messageId, user);
    }

    /** Those of these messages that are there, in this order; whether the user may read them is for the caller to say. */
    public List<MessageView> byIds(List<UUID> messageIds, CurrentUser user) {
        List<MessageRow> rows = jdbc.sql(SELECT + " message.id = any(:messages) and" + SHOWN)
                .param("messages", messageIds.toArray(UUID[]::new))
                .param("viewer", user.id())
                .query((row, _) -> MessageRow.of(row))
                .list();
        return views.of(rows, user.id()).stream()
                .sorted(Comparator.comparingInt(view -> messageIds.indexOf(view.id())))
                .toList();
    }

    MessagePage ofChannel(UUID channelId, MessageRange range, CurrentUser user) {
        channels.read(channelId, user);
        List<MessageRow> rows = new ArrayList<>(
                rows("message.seq < :begin order by message.seq desc", range.earlier(), channelId, range, user)
                        .reversed());
        rows.addAll(rows("message.seq >= :begin order by message.seq", range.later(), channelId, range, user));
        long first = rows.isEmpty() ? range.begin() : rows.getFirst().message().seq();
        long last =
                rows.isEmpty() ? range.begin() - 1 : rows.getLast().message().seq();
        return new MessagePage(
                views.of(rows, user.id()),
                exists("message.seq < :position", first, channelId, range),
                exists("message.seq > :position", last, channelId, range));
    }

    /** The thread that a message is in, or that began with it. */
    ThreadPage thread(UUID messageId, CurrentUser user, PageRequest page) {
        UUID asked = messages.read(messageId, user).message().threadId();
        UUID root = Objects.requireNonNullElse(asked, messageId);
        Cursor cursor = page.cursor();
        List<MessageRow> rows = jdbc.sql(REPLIES)
                .param("thread", root)
                .param("viewer", user.id())
                .param("after", cursor == null ? 0 : cursor.number(0))
                .param("limit", page.rows())
                .query((row, _) -> MessageRow.of(row))
                .list();
        Page<MessageView> replies = Page.of(views.of(rows, user.id()), page, last -> Cursor.of(last.seq()));
        return new ThreadPage(shown(root, user), replies.items(), replies.nextCursor());
    }

    private MessageView shown(UUID messageId, CurrentUser user) {
        return byIds(List.of(messageId), user).stream()
                .findFirst()
                .orElseThrow(ChatProblem.MESSAGE_NOT_FOUND::exception);
    }

    private List<MessageRow> rows(String side, int limit, UUID channelId, MessageRange range, CurrentUser user) {
        if (limit == 0) return List.of();
        return inRange(SELECT + IN_RANGE + " and " + side + " limit :limit", channelId, range)
                .param("begin", range.begin())
                .param("viewer", user.id())
                .param("limit", limit)
                .query((row, _) -> MessageRow.of(row))
                .list();
    }

    private boolean exists(String side, long position, UUID channelId, MessageRange range) {
        String sql = "select exists (select from message where" + IN_RANGE + " and " + side + ")";
        return inRange(sql, channelId, range)
                .param("position", position)
                .query(Boolean.class)
                .single();
    }

    private StatementSpec inRange(String sql, UUID channelId, MessageRange range) {
        return jdbc.sql(sql).param("channel", channelId).param("topic", range.topic());
    }
}
