package io.parley.chat.promotion;

import io.parley.chat.ChatProblem;
import io.parley.chat.attachment.Attachments;
import io.parley.chat.message.Message;
import io.parley.contracts.chat.PromotedMessage;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Which messages go together. */
@Component
class PromotedMessages {

    /** A topic is made of no more. */
    static final int MOST = 100;

    private static final String SELECT = "select " + Message.COLUMNS
            + " from message join channel p on p.id = message.channel_id where message.deleted_at is null and ";
    private static final String THREAD =
            SELECT + "(message.id = :thread or message.thread_id = :thread) order by message.seq limit :limit";
    private static final String RANGE = SELECT + """
            message.channel_id = :channel and message.thread_id is null and message.seq between :first
               and (select seq from message where id = :until and channel_id = :channel)
             order by message.seq limit :limit""";

    private final JdbcClient jdbc;
    private final Attachments attachments;

    PromotedMessages(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    /**
     * The whole thread of a message that is in one; otherwise it and those after it until {@code untilMessageId}.
     *
     * @throws Problem {@code too-many-messages}; {@code invalid-request} if the last is none that comes after it
     */
    List<Message> with(Message message, @Nullable UUID untilMessageId) {
        boolean threaded = message.threadId() != null || message.thread().replyCount() > 0;
        List<Message> found =
                threaded ? thread(message) : range(message, Objects.requireNonNullElse(untilMessageId, message.id()));
        if (found.isEmpty()) throw CommonProblem.INVALID_REQUEST.at("/untilMessageId", "must be a later message here");
        if (found.size() > MOST) throw ChatProblem.TOO_MANY_MESSAGES.exception();
        return found;
    }

    PromotedMessage told(Message message) {
        return new PromotedMessage(
                message.id(),
                message.seq(),
                message.authorId(),
                message.body(),
                attachments.toldOf(message.id()),
                message.createdAt());
    }

    private List<Message> thread(Message message) {
        UUID thread = Objects.requireNonNullElse(message.threadId(), message.id());
        return list(jdbc.sql(THREAD).param("thread", thread));
    }

    private List<Message> range(Message first, UUID untilMessageId) {
        return list(jdbc.sql(RANGE)
                .param("channel", first.channelId())
                .param("first", first.seq())
                .param("until", untilMessageId));
    }

    private static List<Message> list(StatementSpec query) {
        return query.param("limit", MOST + 1).query((row, _) -> Message.of(row)).list();
    }
}
