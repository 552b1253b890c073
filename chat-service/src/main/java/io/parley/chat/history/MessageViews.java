package io.parley.chat.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.parley.chat.attachment.Attachments;
import io.parley.chat.history.MessageView.QuoteView;
import io.parley.chat.history.MessageView.ReactionView;
import io.parley.chat.history.MessageView.ThreadView;
import io.parley.chat.message.Message;
import io.parley.chat.promotion.Promotion;
import io.parley.chat.promotion.Promotions;
import io.parley.contracts.chat.Quote;
import io.parley.contracts.chat.ThreadSummary;
import io.parley.files.FileView;
import io.parley.security.KnownUsers;
import io.parley.security.UserSummary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what is shown of messages: one query for the reactions to all of them, and one for all the names. */
@Component
public class MessageViews {

    private static final String REACTIONS = """
            select message_id, emoji, count(*) as count, bool_or(user_id = :viewer) as mine
              from reaction where message_id = any(:messages)
             group by message_id, emoji order by min(created_at), emoji""";

    private final JdbcClient jdbc;
    private final KnownUsers users;
    private final Attachments attachments;
    private final Promotions promotions;

    MessageViews(JdbcClient jdbc, KnownUsers users, Attachments attachments, Promotions promotions) {
        this.jdbc = jdbc;
        this.users = users;
        this.attachments = attachments;
        this.promotions = promotions;
    }

    /** The reactions to one message. */
    public List<ReactionView> reactions(UUID messageId, UUID viewerId) {
        return reactions(List.of(messageId), viewerId).getOrDefault(messageId, List.of());
    }

    List<MessageView> of(List<MessageRow> rows, UUID viewerId) {
        List<UUID> ids = rows.stream().map(row -> row.message().id()).toList();
        Map<UUID, UserSummary> people =
                users.byIds(rows.stream().flatMap(MessageRow::people).distinct().toList());
        Map<UUID, List<ReactionView>> reactions = reactions(ids, viewerId);
        Map<UUID, List<FileView>> files = attachments.of(ids);
        Map<UUID, Promotion> promoted = promotions.latestOf(ids);
        return rows.stream()
                .map(row -> view(
                        row,
                        reactions.getOrDefault(row.message().id(), List.of()),
                        files.getOrDefault(row.message().id(), List.of()),
                        promoted.get(row.message().id()),
                        people))
                .toList();
    }

    private Map<UUID, List<ReactionView>> reactions(Collection<UUID> messageIds, UUID viewerId) {
        if (messageIds.isEmpty()) return Map.of();
        return jdbc
                .sql(REACTIONS)
                .param("messages", messageIds.toArray(UUID[]::new))
                .param("viewer", viewerId)
                .query((row, _) -> Map.entry(
                        row.getObject("message_id", UUID.class),
                        new ReactionView(row.getString("emoji"), row.getInt("count"), row.getBoolean("mine"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static MessageView view(
            MessageRow row,
            List<ReactionView> reactions,
            List<FileView> files,
            @Nullable Promotion promotion,
            Map<UUID, UserSummary> people) {
        Message message = row.message();
        return new MessageView(
                message.id(),
                message.channelId(),
                message.seq(),
                named(message.authorId(), people),
                message.topic(),
                message.threadId(),
                quote(message.replyTo(), people),
                quote(message.forwarded(), people),
                message.body(),
                message.bodyHtml(),
                message.mentionedGroup(),
                reactions,
                files,
                row.pinned(),
                row.saved(),
                message.editCount(),
                message.editedAt(),
                message.createdAt(),
                thread(message.thread(), people),
                promotion,
                message.deleted(),
                message.version());
    }

    private static @Nullable ThreadView thread(ThreadSummary thread, Map<UUID, UserSummary> people) {
        if (thread.replyCount() == 0) return null;
        List<UserSummary> participants =
                thread.participantIds().stream().map(id -> named(id, people)).toList();
        return new ThreadView(thread.replyCount(), thread.lastReplyAt(), participants);
    }

    private static @Nullable QuoteView quote(@Nullable Quote quote, Map<UUID, UserSummary> people) {
        if (quote == null) return null;
        return new QuoteView(
                quote.messageId(), quote.channelId(), quote.seq(), named(quote.authorId(), people), quote.body());
    }

    private static UserSummary named(UUID id, Map<UUID, UserSummary> people) {
        return people.getOrDefault(id, UserSummary.unknown(id));
    }
}
