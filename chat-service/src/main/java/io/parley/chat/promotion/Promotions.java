package io.parley.chat.promotion;

import static java.util.stream.Collectors.toMap;

import io.parley.contracts.chat.PromotedMessage;
import io.parley.contracts.chat.PromotionDecided;
import io.parley.contracts.chat.PromotionRequested;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores what is asked of forums and what becomes of it, and tells the others. */
@Component
public class Promotions {

    private static final String INSERT = """
            insert into promotion (id, message_id, channel_id, org_id, seq, forum_id, title, state, requested_by, created_at)
            values (:id, :message, :channel, :org, :seq, :forum, :title, :state, :user, :now)""";
    private static final String DECIDE = """
            update promotion set state = :state, problem = :problem where id = :id and state = :before returning *""";

    private static final String LATEST = """
            select distinct on (message_id) * from promotion where message_id = any(:messages)
             order by message_id, created_at desc""";

    private final JdbcClient jdbc;
    private final Outbox outbox;

    Promotions(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** What was asked for with a message and not refused. */
    Optional<Promotion> ofMessage(UUID messageId) {
        return jdbc.sql("select * from promotion where message_id = :message and state <> 'refused'")
                .param("message", messageId)
                .query((row, _) -> Promotion.of(row))
                .optional();
    }

    /** What was asked for last with each of these messages. */
    public Map<UUID, Promotion> latestOf(Collection<UUID> messageIds) {
        return jdbc
                .sql(LATEST)
                .param("messages", messageIds.toArray(UUID[]::new))
                .query((row, _) -> Promotion.of(row))
                .list()
                .stream()
                .collect(toMap(Promotion::messageId, Function.identity()));
    }

    Promotion byId(UUID id) {
        return jdbc.sql("select * from promotion where id = :id")
                .param("id", id)
                .query((row, _) -> Promotion.of(row))
                .single();
    }

    void request(Promotion promotion, List<PromotedMessage> messages, UUID userId) {
        jdbc.sql(INSERT)
                .param("id", promotion.id())
                .param("message", promotion.messageId())
                .param("channel", promotion.channelId())
                .param("org", promotion.orgId())
                .param("seq", promotion.seq())
                .param("forum", promotion.forumId())
                .param("title", promotion.title())
                .param("state", promotion.state())
                .param("user", userId)
                .param("now", Columns.at(promotion.createdAt()))
                .update();
        outbox.append(
                new PromotionRequested(
                        promotion.id(),
                        promotion.messageId(),
                        promotion.channelId(),
                        promotion.orgId(),
                        promotion.seq(),
                        promotion.forumId(),
                        promotion.title(),
                        userId,
                        messages),
                userId);
    }

    void done(UUID id) {
        decide(id, Promotion.REQUESTED, Promotion.DONE, null);
    }

    void refused(UUID id, String problem) {
        decide(id, Promotion.REQUESTED, Promotion.REFUSED, problem);
    }

    /** The topic that it had become is gone. */
    void undone(UUID id) {
        decide(id, Promotion.DONE, Promotion.REFUSED, "topic-not-found");
    }

    private void decide(UUID id, String before, String state, @Nullable String problem) {
        jdbc.sql(DECIDE)
                .param("id", id)
                .param("before", before)
                .param("state", state)
                .param("problem", problem)
                .query((row, _) -> Promotion.of(row))
                .optional()
                .ifPresent(this::tell);
    }

    private void tell(Promotion promotion) {
        PromotionDecided decided = new PromotionDecided(
                promotion.id(),
                promotion.messageId(),
                promotion.channelId(),
                promotion.orgId(),
                promotion.seq(),
                promotion.forumId(),
                promotion.title(),
                promotion.state(),
                promotion.problem());
        outbox.append(decided, null);
    }
}
